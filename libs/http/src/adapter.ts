import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Settings } from '@blueheart/config';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Limits } from './limits.js';
import { leastHeaders } from './security.js';

/** Answers what the router refuses before any hook has run: a broken or overlong address. */
export type Answer = (error: Error, request: FastifyRequest, reply: FastifyReply) => void;

/** Fastify as we run it: patient with nobody, and silent, for the access log is our own. */
export function createAdapter(settings: Settings, limits: Limits, answer: Answer): FastifyAdapter {
  const headers = Object.entries({
    'content-type': 'application/problem+json',
    ...leastHeaders(settings),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return new FastifyAdapter({
    logger: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: Math.max(limits.requestMs, limits.fileMs),
    connectionTimeout: limits.silenceMs,
    keepAliveTimeout: limits.keepAliveMs,
    trustProxy: trusted(settings.trustProxy),
    genReqId: newRequestId,
    requestIdHeader: false,
    routerOptions: { maxParamLength: 512, ignoreTrailingSlash: true },
    frameworkErrors: answer,
    clientErrorHandler: (error, socket) => closeBadConnection(error, socket, headers.join('')),
    http: {
      headersTimeout: Math.min(limits.headersMs, limits.requestMs),
      // Node looks for requests that are out of time this often; every 30 s by default.
      connectionsCheckingInterval: Math.min(1_000, limits.requestMs / 2),
    },
  });
}

/** A number counts the proxies in front of us, as proxy-addr has it. */
function trusted(proxies: Settings['trustProxy']) {
  if (typeof proxies !== 'number') return proxies;
  return (_address: string, hop: number) => hop < proxies;
}

/** Twelve hexadecimal digits: short enough to be read out on the telephone. */
export function newRequestId(): string {
  return randomUUID().slice(-12);
}

/** What was sent is not HTTP, or did not arrive in time: there is no request to answer in a language. */
function closeBadConnection(
  error: Error & { code?: string },
  socket: Socket,
  headers: string,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, title] = statusLines[error.code ?? ''] ?? [400, 'Bad Request'];
  const body = JSON.stringify({ type: 'about:blank', title, status });
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status} ${title}\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`,
    );
  socket.destroySoon();
}

const statusLines: Record<string, [status: number, title: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
};
