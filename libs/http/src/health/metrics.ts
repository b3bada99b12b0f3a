import type { FastifyInstance } from 'fastify';
import type { Answered } from '../in-front.js';
import { metrics } from '@blueheart/telemetry';
import { Histogram } from 'prom-client';

const duration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer a request, by route pattern. Event streams and unlogged routes are left out.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metrics],
});

/** Methods beyond these come from scanners and would each be a new series. */
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export function measureRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { url, config } = request.routeOptions;
    const type = String(
      reply.getHeader('content-type') ?? reply.raw.getHeader('content-type') ?? '',
    );
    if (!config.unlogged && !type.startsWith('text/event-stream'))
      measureAnswer({
        method: known.has(request.method) ? request.method : 'other',
        route: request.is404 || !url ? 'none' : url,
        status: reply.statusCode,
        ms: reply.elapsedTime,
      });
    done();
  });
}

/** Each series once looked up: finding it by its labels costs more than counting. */
const series = new Map<string, { observe(seconds: number): void }>();

export function measureAnswer({ method, route, status, ms }: Answered): void {
  const key = `${method} ${route} ${status}`;
  let known = series.get(key);
  if (!known) series.set(key, (known = duration.labels(method, route, String(status))));
  known.observe(ms / 1_000);
}
