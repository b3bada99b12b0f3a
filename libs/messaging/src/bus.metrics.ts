import { metrics } from '@blueheart/telemetry';
import { Histogram } from 'prom-client';

const registers = [metrics];
const sizes = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000];

export const batchSizes = new Histogram({
  name: 'bus_shipped_events',
  help: 'Announcements that a relay took from the outbox in one go.',
  buckets: sizes,
  registers,
});

export const receivedBatches = new Histogram({
  name: 'bus_received_events',
  help: 'Events in one shipment that a hearing service worked on.',
  buckets: sizes,
  registers,
});

export const handlerSeconds = new Histogram({
  name: 'bus_handler_seconds',
  help: 'Time that the handler of one type took for events of that type in one shipment, and how it ended: done, early, failed, too slow.',
  labelNames: ['type', 'outcome'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
});
