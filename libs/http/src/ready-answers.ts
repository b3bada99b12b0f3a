import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from './etag.js';

/** An answer that is the same for everyone who asks, made before anybody did. */
export interface ReadyAnswer {
  readonly body: string;
  /** Strong: quoted, without `W/`. */
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** Gives what is ready for these parameters of the route, or undefined: then the route itself answers. */
export type ReadyFor = (params: Readonly<Record<string, string>>) => ReadyAnswer | undefined;

/**
 * What thousands ask for at a time is answered before guards, pipes and controllers are reached, but
 * after everything that protects and counts a request. The route itself stays: for the first to ask, and
 * for what is not ready.
 */
@Injectable()
export class ReadyAnswers {
  private readonly byRoute = new Map<string, ReadyFor>();

  /** `route` as it is registered: `/api/v1/campaigns/:slug/tally`. */
  offer(route: string, ready: ReadyFor): void {
    this.byRoute.set(route, ready);
  }

  /** Whether the request has been answered. */
  answer(request: FastifyRequest, reply: FastifyReply): boolean {
    const ready = this.byRoute.get(request.routeOptions.url ?? '');
    if (!ready || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const answer = ready(request.params as Record<string, string>);
    if (answer) sendReady(request, reply, answer);
    return answer !== undefined;
  }
}

/** Sends it, or only says that the caller has it. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, answer: ReadyAnswer): void {
  const { body, etag, contentType, cacheControl } = answer;
  reply.header('etag', etag).header('cache-control', cacheControl);
  if (isKnown(request.headers['if-none-match'], etag)) void reply.status(304).send();
  else void reply.type(contentType).send(body);
}

export function answerWhatIsReady(fastify: FastifyInstance, ready: ReadyAnswers): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!ready.answer(request, reply)) done();
  });
}
