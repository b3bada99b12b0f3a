import type { FastifyRequest } from 'fastify';

/** The path asked for, without the query. Never logged: it can carry a token. */
export function pathOf(request: FastifyRequest): string {
  return request.raw.url?.split('?', 1)[0] ?? '/';
}

/** Programs call /api; everything else is visited by people. */
export function isApi(request: FastifyRequest): boolean {
  return /^\/api(\/|$)/.test(pathOf(request));
}

/** Whether the caller is a browser that shows a page to a person. */
export function wantsHtml(request: FastifyRequest): boolean {
  return !isApi(request) && (request.headers.accept ?? '').includes('text/html');
}
