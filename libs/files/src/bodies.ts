import { BadRequest } from '@blueheart/http';
import { Busy } from '@blueheart/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tooLarge } from './examine.js';
import { mostAtOnce, mostFileBytes } from './limits.js';
import { fileContentType } from './sent-file.js';

/**
 * Reads files where a route takes one, and nowhere else (415): by their declared length before the first byte, and as
 * they come. No more are in memory at once than `mostAtOnce`.
 */
export function readFiles(fastify: FastifyInstance): void {
  let held = 0;
  fastify.addContentTypeParser(
    fileContentType,
    { parseAs: 'buffer', bodyLimit: mostFileBytes },
    (_request, body, done) => done(null, body),
  );
  fastify.addHook('preParsing', (request, reply, _payload, done) => {
    if (!isFile(request)) return done();
    if (!request.routeOptions.config.takesFile) return done(notTaken());
    if (Number(request.headers['content-length'] ?? 0) > mostFileBytes)
      return done(notRead(reply, tooLarge()));
    if (held >= mostAtOnce) return done(notRead(reply, new Busy(5)));
    held += 1;
    reply.raw.once('close', () => {
      held -= 1;
    });
    done();
  });
}

function isFile({ headers }: FastifyRequest): boolean {
  return (headers['content-type'] ?? '').toLowerCase().startsWith(fileContentType);
}

function notTaken(): Error {
  return new BadRequest('unsupported-type', [], 415);
}

/** What still comes is not waited for. */
function notRead<T extends Error>(reply: FastifyReply, error: T): T {
  void reply.header('connection', 'close');
  return error;
}
