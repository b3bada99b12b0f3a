import { collectDefaultMetrics, Registry } from 'prom-client';

/** Everything that /metrics shows. A package adds its own with `registers: [metrics]`. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });
