import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newRequestId } from './adapter.js';
import { commonHead, isRead, type InFront, type Tell } from './in-front.js';

/** Where whoever asks for this is led: an address of ours; undefined where the route itself is to answer. */
type Lead = (rest: string, request: IncomingMessage) => string | undefined;

interface Offered {
  readonly prefix: string;
  readonly route: string;
  /** What tells two answers apart, and for how long they are kept. */
  readonly head: readonly string[];
  readonly lead: Lead;
}

const mostHosts = 64;

/** What rules a page says nothing of a redirect, which shows none, and would be the most of its head. */
const ofPages =
  /^(content-security-policy|permissions-policy|cross-origin-.*|origin-agent-cluster|x-(?!content-type-options$|request-id$).*)$/;

/**
 * Redirects that thousands follow at a time, answered in front of router, hooks and controllers with the head that the
 * route's own redirect had under this host: see ReadyAnswers.
 */
@Injectable()
export class ReadyRedirects implements InFront {
  private readonly offered: (Offered & { readonly heads: Map<string, readonly string[]> })[] = [];

  /** `route` as it is registered, `/b/*`, for addresses that begin with `prefix`. */
  offer(offered: Offered): void {
    this.offered.push({ ...offered, heads: new Map() });
  }

  learn(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url;
    const host = request.headers.host ?? '';
    if (reply.statusCode !== 302 || !isRead(request.method)) return;
    const heads = this.offered.find((one) => one.route === route)?.heads;
    if (!heads) return;
    for (const name of Object.keys(reply.getHeaders()))
      if (ofPages.test(name)) reply.removeHeader(name);
    if (heads.has(host)) return;
    // Whoever makes up hosts pushes out the oldest.
    if (heads.size >= mostHosts) heads.delete(heads.keys().next().value!);
    heads.set(host, commonHead(reply));
  }

  answer(request: IncomingMessage, response: ServerResponse, tell: Tell): boolean {
    const { method = '', url = '' } = request;
    const offered = this.offered.find(({ prefix }) => url.startsWith(prefix));
    if (!offered || !isRead(method)) return false;
    const head = offered.heads.get(request.headers.host ?? '');
    const began = performance.now();
    const location = head && offered.lead(url.slice(offered.prefix.length), request);
    if (!location) return false;
    response.writeHead(302, [
      ...head,
      ...offered.head,
      'location',
      location,
      'content-length',
      '0',
      'x-request-id',
      newRequestId(),
    ]);
    response.end();
    tell({ method, route: offered.route, status: 302, ms: performance.now() - began });
    return true;
  }
}
