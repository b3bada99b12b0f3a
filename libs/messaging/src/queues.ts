import { subscriptions } from '@blueheart/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type pg from 'pg';
import { BusConnection } from './bus-connection.js';

/** One event on its way, as it stands in a job. */
export interface ShippedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly at: string;
  readonly payload: unknown;
}

/** What one job carries: a batch of events for one hearing service. */
export interface Shipment {
  readonly id: string;
  readonly hearer: string;
  readonly events: readonly ShippedEvent[];
}

/** Shipments that one process works on at a time, for each hearing service. */
const concurrency = 2;

/** BullMQ, one queue a hearing service. Nothing outside this folder knows it is BullMQ. */
@Injectable()
export class Queues {
  private readonly queues = new Map<string, ReturnType<typeof openQueue>>();
  private readonly workers: ReturnType<typeof openWorker>[] = [];

  constructor(@Inject(BusConnection) private readonly connection: BusConnection) {}

  /** Enqueues a shipment. Doing it again while its job lives does nothing. */
  async send(shipment: Shipment): Promise<void> {
    await this.queueOf(shipment.hearer).add('shipment', shipment, {
      jobId: `shipment-${shipment.id}`,
      removeOnComplete: true,
      removeOnFail: true,
    });
  }

  /** Starts working through a service's queue. A worker that dies is noticed within 15 s. */
  async work(hearer: string, handle: (shipment: Shipment) => Promise<void>): Promise<void> {
    const worker = openWorker(hearer, this.connection.pool, handle);
    // The relay ships again whatever gets no receipt; the error itself is recorded where it happened.
    worker.on('error', () => undefined);
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  /** Lets the shipments in hand finish and takes no more. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queueOf(hearer: string): ReturnType<typeof openQueue> {
    if (!(hearer in subscriptions)) throw new Error(`No service is called ${hearer}.`);
    let queue = this.queues.get(hearer);
    if (!queue) {
      queue = openQueue(hearer, this.connection.pool);
      queue.on('error', () => undefined);
      this.queues.set(hearer, queue);
    }
    return queue;
  }
}

function openQueue(hearer: string, connection: pg.Pool) {
  return new Queue(queueName(hearer), { connection }, createPostgresBackend);
}

function openWorker(
  hearer: string,
  connection: pg.Pool,
  handle: (shipment: Shipment) => Promise<void>,
) {
  return new Worker(
    queueName(hearer),
    async (job) => handle(job.data as Shipment),
    { connection, concurrency, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 100 },
    createPostgresBackend,
  );
}

function queueName(hearer: string): string {
  return `blue-heart-${hearer}`;
}
