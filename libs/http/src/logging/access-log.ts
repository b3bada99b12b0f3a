import type { FastifyInstance } from 'fastify';
import type { Answered } from '../ready-answers.js';
import type { Logger } from './logger.js';

/**
 * One entry a request: which route, never which address, for addresses carry tokens and queries carry
 * anything. Routes that are `Unlogged` leave no entry.
 */
export function logAccess(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { url, config } = request.routeOptions;
    if (!config.unlogged)
      logAnswer(logger, {
        method: request.method,
        route: request.is404 ? undefined : url,
        status: reply.statusCode,
        ms: reply.elapsedTime,
        requestId: request.id,
      });
    done();
  });
}

export function logAnswer(
  logger: Logger,
  {
    method,
    route,
    status,
    ms,
    requestId,
  }: Omit<Answered, 'route'> & { route?: string | undefined },
): void {
  logger.info({ method, route, status, ms: Math.round(ms * 10) / 10, requestId });
}
