import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../limits.js';

/**
 * Node has one time for all requests, and it has to do for a file: every other body that is not there after
 * `requestMs` is answered as Node would, 408 and no more of this connection.
 */
export function cutOffLateBodies(fastify: FastifyInstance, limits: Limits): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request) && !request.routeOptions.config?.takesFile) {
      const { raw } = request;
      const late = setTimeout(() => {
        fastify.server.emit('clientError', new LateBody(), raw.socket);
      }, limits.requestMs);
      const isThere = () => clearTimeout(late);
      raw.once('end', isThere).once('close', isThere);
    }
    done();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

class LateBody extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT';
}
