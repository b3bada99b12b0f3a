import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { jobIdOf, jobName, QueueBackend, type Handle } from './queue-backend.js';
import type { Shipment } from './shipment.js';

/** A worker whose queue does not answer is left behind after this. Milliseconds. */
const closeWithin = 5_000;

/** Jobs of one hearing service: shipments on their way to it. Undefined where the queue does not answer. */
export interface QueueCounts {
  readonly hearer: string;
  readonly waiting?: number;
  readonly active?: number;
}

/** BullMQ, one queue a hearing service. Nothing outside this folder knows it is BullMQ. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private closing: Promise<void> | undefined;

  constructor(@Inject(QueueBackend) private readonly backend: QueueBackend) {}

  /**
   * Enqueues a job for each shipment. Doing it again while that job lives does nothing. One by one: BullMQ's
   * `addBulk` makes temporary tables in PostgreSQL, and one shipment at a time is the rule.
   */
  async send(shipments: readonly Pick<Shipment, 'id' | 'hearer' | 'attempts'>[]): Promise<void> {
    await Promise.all(
      shipments.map(({ id, hearer, attempts }) =>
        this.queueOf(hearer).add(
          jobName,
          {},
          { jobId: jobIdOf(id, attempts), removeOnComplete: true, removeOnFail: true },
        ),
      ),
    );
  }

  async count(hearer: string): Promise<QueueCounts> {
    try {
      const { waiting = 0, active = 0 } = await this.queueOf(hearer).getJobCounts(
        'waiting',
        'active',
      );
      return { hearer, waiting, active };
    } catch {
      return { hearer };
    }
  }

  /** Starts working through a service's queue. */
  async work(hearer: string, handle: Handle): Promise<void> {
    const worker = this.backend.openWorker(hearer, handle);
    // The relay ships again whatever gets no receipt; the error itself is recorded where it happened.
    worker.on('error', () => undefined);
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  /** Lets the shipments in hand finish and takes no more. Called again, it is the same end. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private async end(): Promise<void> {
    const everything = [...this.workers, ...this.queues.values()].map((one) => one.close());
    const late = pause(closeWithin, undefined, { ref: false });
    await Promise.race([Promise.allSettled(everything), late]);
    await this.backend.close();
  }

  private queueOf(hearer: string): Queue {
    let queue = this.queues.get(hearer);
    if (!queue) {
      queue = this.backend.openQueue(hearer);
      queue.on('error', () => undefined);
      this.queues.set(hearer, queue);
      this.replaceIfUnready(hearer, queue);
    }
    return queue;
  }

  /** BullMQ keeps a first connection that failed for good; the next to need the queue gets another. */
  private replaceIfUnready(hearer: string, queue: Queue): void {
    queue.waitUntilReady().catch(() => {
      if (this.queues.get(hearer) === queue) this.queues.delete(hearer);
      queue.close().catch(() => undefined);
    });
  }
}
