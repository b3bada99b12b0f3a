import type { FastifyInstance } from 'fastify';
import type { Logger } from './logger.js';

/**
 * One entry a request: which route, never which address, for addresses carry tokens and queries carry
 * anything. Routes that are `Unlogged` leave no entry.
 */
export function logAccess(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { url, config } = request.routeOptions;
    if (!config.unlogged)
      logger.info({
        method: request.method,
        route: request.is404 ? undefined : url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        requestId: request.id,
      });
    done();
  });
}
