import { ApiError, readProblem, Unreachable } from '../api/problem.js';
import { renewing } from '../api/renewing.js';

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    throw new Unreachable('The machine cannot be reached.', { cause });
  }
}

async function renew(): Promise<boolean> {
  const url = new URL('/api/v1/session/token', location.origin);
  return (await send(new Request(url, { method: 'POST' }))).ok;
}

const ask = renewing(send, renew);

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  /** What is known already: then the answer may be that it still is so. */
  readonly etag?: string | undefined;
}

/** The answer, and its tag. Throws ApiError for what is no success, Unreachable where there was none. */
export async function askApi<Answer>(
  path: string,
  { method = 'GET', body, etag }: Asked = {},
): Promise<{ readonly data: Answer | undefined; readonly etag: string | undefined }> {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (etag) headers['if-none-match'] = etag;
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await ask(new Request(new URL(path, location.origin), init));
  const tag = response.headers.get('etag') ?? undefined;
  if (response.status === 304 || response.status === 204) return { data: undefined, etag: tag };
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok)
    throw new ApiError(readProblem(response.status, answer, response.headers.get('retry-after')));
  return { data: answer as Answer, etag: tag };
}
