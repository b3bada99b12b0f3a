import { HttpException } from '@nestjs/common';
import { Busy, Refusal } from '@blueheart/contracts';
import { BadRequest, type ProblemKind } from './errors.js';
import { isDatabaseDown } from '@blueheart/database';
import type { Finding } from './problem.js';

const kinds: Record<number, ProblemKind> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  414: 'malformed-request',
  415: 'unsupported-type',
  422: 'unprocessable',
  429: 'too-many',
  503: 'unavailable',
};

/** What the caller is told of this error. Of what we did not expect they are told only that it was. */
export function find(error: unknown, bodyLimitBytes: number): Finding {
  if (error instanceof BadRequest)
    return { status: error.status, kind: error.kind, mistakes: error.mistakes };
  if (error instanceof Refusal)
    return {
      ...byStatus(error.status),
      refusal: error.code,
      params: error.params,
      about: error.about,
      ...(error.retryAfterSeconds && {
        headers: { 'retry-after': String(error.retryAfterSeconds) },
      }),
    };
  if (error instanceof Busy)
    return {
      status: 503,
      kind: error.reason,
      headers: { 'retry-after': String(error.retryAfterSeconds) },
    };
  const status = statusOf(error);
  if (status !== undefined && status < 500)
    return {
      ...byStatus(status, codeOf(error)),
      params: { limit: Math.round(bodyLimitBytes / 1024) },
    };
  if (status === 503 || isDatabaseDown(error))
    return { status: 503, kind: 'unavailable', headers: { 'retry-after': '5' }, isFault: true };
  return { status: 500, kind: 'fault', isFault: true };
}

/** Nest's exceptions say their status; so do Fastify's errors that Nest did not wrap. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  const isFastify = typeof code === 'string' && code.startsWith('FST_');
  return isFastify && typeof statusCode === 'number' ? statusCode : undefined;
}

function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return String(cause?.code ?? code);
}

function byStatus(status: number, code = ''): { status: number; kind: ProblemKind } {
  if (status === 400 && code.startsWith('FST_ERR_CTP')) return { status, kind: 'malformed-body' };
  return { status, kind: kinds[status] ?? 'refused' };
}
