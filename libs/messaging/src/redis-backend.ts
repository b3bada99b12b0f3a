import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import {
  QueueUnusable,
  shipmentOf,
  workerOptions,
  type Handle,
  type QueueBackend,
} from './queue-backend.js';

/** A command that is not answered by then has failed; the relay comes back to it. Milliseconds. */
const patience = 3_000;
/** BullMQ's own advice (https://docs.bullmq.io/guide/redis-tm-compatibility). */
const oldestVersion = 6.2;
const reconnectAfter = (times: number): number => Math.min(100 * times, 1_000);

/**
 * BullMQ in Redis. Two connections: one that fails soon, for what the relay puts in, and one that waits for
 * as long as Redis is away, for the workers (each of which opens a third, to be woken on).
 */
export class RedisBackend implements QueueBackend {
  private readonly producer: Redis;
  private readonly consumer: Redis;

  /** `system` tells apart systems that share one Redis: the database's name. */
  constructor(
    url: string,
    private readonly system: string,
  ) {
    const common = { retryStrategy: reconnectAfter, connectTimeout: patience, lazyConnect: true };
    this.producer = new Redis(url, {
      ...common,
      connectionName: 'blue-heart-relay',
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      commandTimeout: patience,
    });
    this.consumer = new Redis(url, {
      ...common,
      connectionName: 'blue-heart-work',
      maxRetriesPerRequest: null,
    });
    // Unheard, the first lost connection would end the process. What fails is told by whoever needed it.
    for (const client of [this.producer, this.consumer]) client.on('error', () => undefined);
  }

  /** What Redis forgets when its memory is full would be jobs; and the version must know the commands. */
  async check(): Promise<void> {
    try {
      await Promise.all([this.producer.connect(), this.consumer.connect()]);
    } catch (error) {
      throw new QueueUnusable(`QUEUE_URL: no Redis answers there (${(error as Error).message}).`, {
        cause: error,
      });
    }
    const info = await this.producer.info();
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

  async ping(): Promise<void> {
    await this.producer.ping();
  }

  openQueue(hearer: string): Queue {
    return new Queue(hearer, { connection: this.producer, prefix: this.prefixOf(hearer) });
  }

  openWorker(hearer: string, handle: Handle): Worker {
    return new Worker(hearer, (job) => handle(shipmentOf(job.id!)), {
      ...workerOptions,
      connection: this.consumer,
      prefix: this.prefixOf(hearer),
    });
  }

  async close(): Promise<void> {
    this.producer.disconnect();
    this.consumer.disconnect();
  }

  /** The braces keep all keys of one queue on one node of a cluster. */
  private prefixOf(hearer: string): string {
    return `{blue-heart:${this.system}:${hearer}}`;
  }
}
