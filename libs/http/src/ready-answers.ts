import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newRequestId } from './adapter.js';
import { worthwhile } from './compression.js';
import { isKnown } from './etag.js';
import { commonHead, isRead, type InFront, type Tell } from './in-front.js';

/** An answer that is the same for everyone who asks, made before anybody did. */
export interface ReadyAnswer {
  readonly body: string;
  /** Strong: quoted, without `W/`. */
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

type Params = Readonly<Record<string, string>>;
/** Gives what is ready for these parameters of the route, or undefined: then the route itself answers. */
type ReadyFor = (params: Params) => ReadyAnswer | undefined;

/** One address under one host, as it was answered the long way. */
interface Learned {
  readonly route: string;
  readonly ready: () => ReadyAnswer | undefined;
  /** What every answer has there: names and values in turn. */
  readonly head: readonly string[];
  made?: { readonly body: string; readonly status: number; readonly head: string[] };
}

/** A few hosts (ours, and those by which a proxy calls us) times a few campaigns. */
const mostLearned = 64;
/**
 * What thousands ask for at a time is answered in front of router, hooks and controllers, with the head
 * that the route's own answer had. The first to ask under a host is answered the long way, past all that
 * protects and refuses; whoever asks the very same after that is answered the same. Logged and measured
 * like every answer.
 */
@Injectable()
export class ReadyAnswers implements InFront {
  private readonly routes = new Map<string, ReadyFor>();
  private readonly learned = new Map<string, Learned>();

  /** `route` as it is registered: `/api/v1/campaigns/:slug/tally`. */
  offer(route: string, ready: ReadyFor): void {
    this.routes.set(route, ready);
  }

  /** `tell` hears of each answer that was given here. */
  answer(request: IncomingMessage, response: ServerResponse, tell: Tell): boolean {
    const { method = '', headers } = request;
    if (!isRead(method)) return false;
    const known = this.learned.get(keyOf(headers.host, request.url));
    const answer = known?.ready();
    // What is worth compressing is not for here.
    if (!known || !answer || answer.body.length >= worthwhile) return false;
    const began = performance.now();
    const status = isKnown(headers['if-none-match'], answer.etag) ? 304 : 200;
    const head = headOf(known, answer, status);
    response.writeHead(status, head);
    response.end(status === 200 ? answer.body : undefined);
    tell({ method, route: known.route, status, ms: performance.now() - began });
    return true;
  }

  learn(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url ?? '';
    const ready = this.routes.get(route);
    if (!ready || reply.statusCode !== 200 || !isRead(request.method)) return;
    const params = request.params as Params;
    // One way to write an address, so that nobody can fill the memory with others.
    if (request.raw.url !== route.replace(/:(\w+)/g, (_, name: string) => params[name] ?? ''))
      return;
    const key = keyOf(request.headers.host, request.raw.url);
    if (this.learned.has(key)) return;
    // Whoever makes up hosts pushes out the oldest, and never keeps a true one from being learned again.
    if (this.learned.size >= mostLearned) this.learned.delete(this.learned.keys().next().value!);
    this.learned.set(key, { route, ready: () => ready(params), head: commonHead(reply) });
  }
}

/** From the route itself: sends it, or says that the caller has it. */
export function sendReady(request: FastifyRequest, reply: FastifyReply, answer: ReadyAnswer): void {
  const { body, etag, contentType, cacheControl } = answer;
  reply.header('etag', etag).header('cache-control', cacheControl);
  if (isKnown(request.headers['if-none-match'], etag)) void reply.status(304).send();
  else void reply.type(contentType).send(body);
}

/** Made once an answer; only the request's id differs, and it is last. */
function headOf(known: Learned, answer: ReadyAnswer, status: 200 | 304): string[] {
  if (known.made?.body !== answer.body || known.made.status !== status) {
    const { body, etag, cacheControl, contentType } = answer;
    const head = [...known.head, 'etag', etag, 'cache-control', cacheControl];
    if (status === 200)
      head.push('content-type', contentType, 'content-length', String(Buffer.byteLength(body)));
    known.made = { body, status, head: [...head, 'x-request-id', ''] };
  }
  known.made.head[known.made.head.length - 1] = newRequestId();
  return known.made.head;
}

function keyOf(host: string | undefined, url: string | undefined): string {
  return `${host} ${url}`;
}
