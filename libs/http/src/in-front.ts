import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What was answered, for those who log and measure. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}
export type Tell = (answered: Answered) => void;

/** Something that answers in front of router, hooks and controllers, once it has learned what they answer. */
export interface InFront {
  /** Sees every answer that was given the long way. */
  learn(request: FastifyRequest, reply: FastifyReply): void;
  /** Whether it has answered, and told so. */
  answer(request: IncomingMessage, response: ServerResponse, tell: Tell): boolean;
}

/** What differs from answer to answer; what is sent in front is never compressed. */
const own = new Set([
  'x-request-id',
  'etag',
  'cache-control',
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'connection',
  'location',
  'vary',
  'date',
]);

/** What every answer of this route has under this host: names and values in turn. */
export function commonHead(reply: FastifyReply): string[] {
  return Object.entries(reply.getHeaders())
    .filter(([name]) => !own.has(name))
    .flatMap(([name, value]) => [name, String(value)]);
}

export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** From when the process leaves, `isStopping` says so, and the long way tells each client that its connection ends. */
export function answerInFrontOf(
  fastify: FastifyInstance,
  fronts: readonly InFront[],
  isStopping: () => boolean,
  tell: Tell,
): void {
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    for (const front of fronts) front.learn(request, reply);
    done();
  });
  const { server } = fastify;
  const others = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isStopping() && fronts.some((front) => front.answer(request, response, tell))) return;
    for (const other of others) other(request, response);
  });
}
