import { accessCookie, AccessTokens, type Role } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { testSecrets } from '@blueheart/testing';
import { command } from '../support/command.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const tokens = new AccessTokens(testSecrets().access);

async function ask(query: string, role: Role = 'admin', campaign = slug) {
  const asker = { staff: newId(), session: newId(), roles: { [campaign]: role } };
  const cookie = `${accessCookie}=${await tokens.issue(asker)}`;
  const answer = await system.get(`/api/v1/campaigns/${campaign}/audit${query}`, { cookie });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Page };
}
interface Page {
  readonly entries: readonly {
    action: string;
    number: number;
    actor: object;
    aboutPerson: boolean;
  }[];
  readonly next?: number;
  readonly errors?: readonly { path: string; code: string }[];
}

test('what an operator does is read by the admins of its campaign, a page at a time, and by nobody else', async () => {
  for (const name of ['Rana', 'Sami', 'Tala'])
    await system.submit(`/en/${slug}`, {
      name,
      contact: `${name.toLowerCase()}@example.org`,
      adult: 'true',
      consent: 'true',
      remark: 'https://example.org',
    });
  const held = await system.sql<{ event: string }>('select event from pledges.held_letters');
  expect(held).toHaveLength(3);
  await command(system, 'held', 'release', held[0]!.event);
  await Promise.all(held.slice(1).map(({ event }) => command(system, 'held', 'drop', event)));
  await system.settle();

  const { status, headers, body } = await ask('?limit=2');
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body.entries.map(({ action }) => action)).toEqual(['letter.drop', 'letter.drop']);
  expect(body.entries[0]).toMatchObject({ actor: { kind: 'operator' }, aboutPerson: false });
  expect(body.next).toBe(body.entries[1]!.number);
  const { body: rest } = await ask(`?limit=2&before=${body.next}`);
  expect(rest.entries.map(({ action }) => action)).toEqual(['letter.release']);
  expect(rest.next).toBeUndefined();

  const numbers = async (query: string) => (await ask(query)).body.entries.length;
  expect(await numbers('?action=letter.drop')).toBe(2);
  expect(await numbers('?actor=staff')).toBe(0);
  expect(await numbers('?actor=operator&object=letter&from=2026-01-01T00:00:00Z')).toBe(3);
  expect(await numbers('?until=2026-01-01T00:00:00%2B02:00')).toBe(0);
  expect((await ask('', 'admin', 'another-campaign')).body.entries).toEqual([]);
}, 60_000);

test.each([
  ['?limit=0', 'limit', 'too_small'],
  ['?limit=9999', 'limit', 'too_big'],
  ['?before=x', 'before', 'wrong_type'],
  ['?from=yesterday', 'from', 'invalid_format'],
  ['?actor=nobody', 'actor', 'invalid_value'],
  ['?actorId=5', 'actor', 'required'],
  ['?objectId=5', 'object', 'required'],
  ['?secret=1', 'secret', 'unknown_field'],
])('a question that cannot be meant is refused by its part: %s', async (query, path, code) => {
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect(body.errors).toEqual([expect.objectContaining({ path, code })]);
});
