import type { Queue, Worker } from 'bullmq';

/** What a job is told to do: bring this shipment to its handlers. */
export type Handle = (shipment: string) => Promise<void>;

/** Where the jobs are kept. A job is one shipment's id: what it carries is in `bus.shipments`. */
export interface QueueBackend {
  /** Throws when it does not answer now. */
  ping(): Promise<void>;
  openQueue(hearer: string): Queue;
  openWorker(hearer: string, handle: Handle): Worker;
  close(): Promise<void>;
}

/** Injection token for the one this process uses. */
export const QueueBackend = Symbol('QueueBackend');

/** The queue cannot be used. The message says why, and what to do. */
export class QueueUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueueUnusable';
  }
}

export const jobName = 'shipment';

/** Shipped so often without a receipt, a shipment has a second job. */
const inVain = 3;
const shipmentLength = 36;

/**
 * The first job of a shipment may be locked by a worker that is gone: by its clock, or its heir's, for minutes to come.
 * Nobody waits for that; should both jobs run, receipts see to it.
 */
export function jobIdOf(shipment: string, attempts: number): string {
  return attempts < inVain ? shipment : `${shipment}-again`;
}

export function shipmentOf(jobId: string): string {
  return jobId.slice(0, shipmentLength);
}

/**
 * A job runs once and leaves nothing behind: whether it is done is told by receipts, and the relay repeats it.
 * A worker that died is noticed after eight to eleven seconds, however often that happens to one job.
 */
export const workerOptions = {
  concurrency: 2,
  lockDuration: 8_000,
  stalledInterval: 3_000,
  maxStalledCount: 1_000,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
};
