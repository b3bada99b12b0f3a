import { isWrongWord, readProblem } from './problem.js';

/** The part of `fetch` that is needed here. */
export type Send = (request: Request) => Promise<Response>;

/** Where a 401 says that what was typed is wrong; elsewhere it says that the quarter of an hour is over. */
const doors = [
  '/api/v1/session/second-factor',
  '/api/v1/session/link',
  '/api/v1/session/code',
  '/api/v1/session/pass',
  '/api/v1/session/token',
  '/api/v1/account/reset',
  '/api/v1/account/reset/finish',
  '/api/v1/invitations/look',
  '/api/v1/invitations/accept',
  '/api/v1/first-admin',
  '/api/v1/first-admin/look',
];

/**
 * Sends, and where the answer is 401 renews the access token and sends once more. However many requests meet the end of
 * one token, it is renewed once. A 401 that comes through is final: whoever asked is signed out.
 */
export function renewing(send: Send, renew: () => Promise<boolean>): Send {
  let underWay: Promise<boolean> | undefined;
  const renewOnce = () =>
    (underWay ??= renew().finally(() => {
      underWay = undefined;
    }));
  return async (request) => {
    if (isDoor(request)) return send(request);
    // A body can be read once.
    const again = request.clone();
    const answer = await send(request);
    if (answer.status !== 401 || (await isAboutWhatWasTyped(answer))) return answer;
    if (!(await renewOnce())) return answer;
    return send(again);
  };
}

/** A wrong password is wrong with a new token too, and must not be counted twice. */
async function isAboutWhatWasTyped(answer: Response): Promise<boolean> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  return isWrongWord(readProblem(answer.status, body));
}

function isDoor({ url, method }: Request): boolean {
  const { pathname } = new URL(url);
  if (pathname === '/api/v1/session') return method === 'POST';
  return doors.includes(pathname);
}
