import type { FastifyInstance } from 'fastify';
import type { Answered } from '../in-front.js';
import { traceOf } from '../requests/traces.js';
import type { Logger } from './logger.js';

/**
 * One entry a request: which route, never which address, for addresses carry tokens and queries carry
 * anything. Who of the staff asked is there by their id, refused or not. Routes that are `Unlogged` leave no entry.
 */
export function logAccess(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { url, config } = request.routeOptions;
    // Put there by the door, which this library does not know.
    const { access } = request as { access?: { readonly staff: string } };
    if (!config.unlogged)
      logger.info({
        method: request.method,
        route: request.is404 ? undefined : url,
        status: reply.statusCode,
        staff: access?.staff,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        requestId: request.id,
        trace: traceOf(request).slice(3, 35),
      });
    done();
  });
}

/** What was ready before it was asked for is an entry a second, not one a request: `times` says how often. */
export class AnswerBundle {
  private readonly times = new Map<string, { entry: object; times: number }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly logger: Logger) {}

  add({ method, route, status }: Answered): void {
    const key = `${method} ${route} ${status}`;
    const bundle = this.times.get(key);
    if (bundle) bundle.times += 1;
    else this.times.set(key, { entry: { method, route, status }, times: 1 });
    this.timer ??= setTimeout(() => this.flush(), bundleMs).unref();
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const { entry, times } of this.times.values()) this.logger.info({ ...entry, times });
    this.times.clear();
  }
}

const bundleMs = 1_000;
