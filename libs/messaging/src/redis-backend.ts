import { Queue, Worker } from 'bullmq';
import {
  QueueUnusable,
  shipmentOf,
  workerOptions,
  type Handle,
  type QueueBackend,
} from './queue-backend.js';
import { connectRedis, type RedisClients } from './redis-clients.js';

/** BullMQ's own advice (https://docs.bullmq.io/guide/redis-tm-compatibility). */
const oldestVersion = 6.2;

/**
 * BullMQ in Redis, one or a cluster. Two connections: one that fails soon, for what the relay puts in, and one that waits
 * for as long as Redis is away, for the workers (each of which opens a third, to be woken on).
 */
export class RedisBackend implements QueueBackend {
  private constructor(
    private readonly clients: RedisClients,
    private readonly system: string,
  ) {}

  /**
   * `system` tells apart systems that share one Redis. Throws QueueUnusable where nobody answers, where it would forget
   * jobs when its memory is full, and where its version does not know the commands.
   */
  static async open(url: string, system: string): Promise<RedisBackend> {
    const clients = await connectRedis(url).catch((error: Error) => {
      throw new QueueUnusable(`QUEUE_URL: no Redis answers there (${error.message}).`, {
        cause: error,
      });
    });
    const backend = new RedisBackend(clients, system);
    try {
      clients.infos.forEach(expectUsable);
    } catch (error) {
      await backend.close();
      throw error;
    }
    return backend;
  }

  async ping(): Promise<void> {
    await this.clients.producer.ping();
  }

  openQueue(hearer: string): Queue {
    return new Queue(hearer, {
      connection: this.clients.producer,
      prefix: this.prefixOf(hearer),
    });
  }

  openWorker(hearer: string, handle: Handle): Worker {
    return new Worker(hearer, (job) => handle(shipmentOf(job.id!)), {
      ...workerOptions,
      connection: this.clients.consumer,
      prefix: this.prefixOf(hearer),
    });
  }

  async close(): Promise<void> {
    this.clients.producer.disconnect();
    this.clients.consumer.disconnect();
  }

  /** The braces keep all keys of one queue on one node of a cluster. */
  private prefixOf(hearer: string): string {
    return `{blue-heart:${this.system}:${hearer}}`;
  }
}

function expectUsable(info: string): void {
  const version = /^redis_version:(\d+\.\d+)/m.exec(info)?.[1];
  if (version && Number(version) < oldestVersion)
    throw new QueueUnusable(
      `QUEUE_URL: this Redis is version ${version}; it has to be ${oldestVersion} at least.`,
    );
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
  if (policy && policy !== 'noeviction') {
    throw new QueueUnusable(
      `QUEUE_URL: this Redis drops what it holds when its memory is full (maxmemory-policy is ${policy}). ` +
        'Set it there: maxmemory-policy noeviction.',
    );
  }
}
