import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { BusConnection } from './bus-connection.js';
import { shipmentOf, workerOptions, type Handle, type QueueBackend } from './queue-backend.js';

/** BullMQ in the database that is there anyway, on the bus's own pool. */
export class PostgresBackend implements QueueBackend {
  private constructor(private readonly bus: BusConnection) {
    // Each queue and each worker listens for itself: as many as there are services is no leak.
    bus.pool.setMaxListeners(0);
  }

  /** Throws where the database does not answer, or has no such tables. */
  static async open(bus: BusConnection): Promise<PostgresBackend> {
    const backend = new PostgresBackend(bus);
    await backend.ping();
    return backend;
  }

  async ping(): Promise<void> {
    await this.bus.query('select 1 from bullmq.job limit 1');
  }

  openQueue(hearer: string): Queue {
    const queue = new Queue(
      queueName(hearer),
      { connection: this.bus.pool },
      createPostgresBackend,
    );
    return queue as unknown as Queue;
  }

  openWorker(hearer: string, handle: Handle): Worker {
    const worker = new Worker(
      queueName(hearer),
      (job) => handle(shipmentOf(job.id!)),
      { ...workerOptions, connection: this.bus.pool },
      createPostgresBackend,
    );
    return worker as unknown as Worker;
  }

  /** The pool is the bus's, and ends with it. */
  async close(): Promise<void> {}
}

function queueName(hearer: string): string {
  return `blue-heart-${hearer}`;
}
