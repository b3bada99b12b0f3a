import { metrics } from '@blueheart/telemetry';
import { Counter } from 'prom-client';

export const attempts = new Counter({
  name: 'webhook_attempts_total',
  help: 'Attempts to deliver news to a webhook, by outcome: delivered, failed.',
  labelNames: ['outcome'],
  registers: [metrics],
});
for (const outcome of ['delivered', 'failed']) attempts.inc({ outcome }, 0);
