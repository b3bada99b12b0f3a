import createClient from 'openapi-fetch';
import { ApiError, readProblem, Unreachable } from './problem.js';
import { renewing } from './renewing.js';
import type { paths } from './schema.js';

async function send(request: Request): Promise<Response> {
  // Problems are told in the language of the desk, which need not be that of the browser.
  const spoken = new Request(request, {
    headers: {
      ...Object.fromEntries(request.headers),
      'accept-language': document.documentElement.lang,
    },
  });
  try {
    return await fetch(spoken);
  } catch (cause) {
    throw new Unreachable('The machine cannot be reached.', { cause });
  }
}

async function renew(): Promise<boolean> {
  const url = new URL('/api/v1/session/token', location.origin);
  return (await send(new Request(url, { method: 'POST' }))).ok;
}

/** The API of this same origin; cookies that no script can read say who asks. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: renewing(send, renew),
});

interface Outcome<Answer> {
  readonly data?: Answer;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was asked for. Throws ApiError for every other answer, Unreachable where there was none. */
export async function answerOf<Answer>(asked: Promise<Outcome<Answer>>): Promise<Answer> {
  const { data, error, response } = await asked;
  if (!response.ok)
    throw new ApiError(readProblem(response.status, error, response.headers.get('retry-after')));
  return data as Answer;
}
