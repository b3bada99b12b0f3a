import { randomUUID } from 'node:crypto';
import { slug } from './system.mjs';

/**
 * Asks a system as a coordinator; gives the milliseconds until all of the answer was there. `path` begins after the
 * campaign; `isRight` says whether the answer is what was asked for.
 */
export async function staffAsker({ env, port }, isRight) {
  const { AccessTokens } = await import('@blueheart/access');
  const { loadSecrets, readSettings } = await import('@blueheart/config');
  const { access } = loadSecrets(readSettings(env));
  const whose = { staff: randomUUID(), session: randomUUID(), roles: { [slug]: 'coordinator' } };
  const headers = { authorization: `Bearer ${await new AccessTokens(access).issue(whose)}` };
  return async (path) => {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/campaigns/${slug}${path}`, {
      headers,
    });
    const body = await answer.json();
    if (answer.status !== 200 || !isRight(body)) throw new Error(`Answered ${answer.status}.`);
    return performance.now() - began;
  };
}
