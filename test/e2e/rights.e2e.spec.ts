import { accessCookie, AccessTokens, permissions, roles, type Role } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { testSecrets } from '@blueheart/testing';
import { slug, System } from '../support/whole-system.js';

const tokens = new AccessTokens(testSecrets().access);

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

/** Every route that is not for everybody, as method, address and who may ask. */
const doors = Object.entries(permissions).flatMap(([door, allowed]) => {
  const [method, path] = door.split(' ') as [string, string];
  return typeof allowed === 'object' || allowed === 'staff'
    ? [{ door, method, path, allowed }]
    : [];
});
type Door = (typeof doors)[number];

/** A guessed id in the place of whatever is not the campaign. */
const addressOf = ({ path }: Door, campaign = slug) =>
  path.replace(':slug', campaign).replaceAll(/:\w+/g, newId());

async function ask(door: Door, headers: Record<string, string>, campaign?: string) {
  const answer = await fetch(system.url + addressOf(door, campaign), {
    method: door.method,
    headers: { 'accept-language': 'en', ...headers },
  });
  // Who is let in may get a file; what is refused says why.
  const said = answer.headers.get('content-type')?.includes('json') ? await answer.text() : '';
  const { detail } = JSON.parse(said || '{}') as { detail?: string };
  return { status: answer.status, detail };
}

const cookieOf = async (role: Role, campaign = slug) => {
  const asker = { staff: newId(), session: newId(), roles: { [campaign]: role } };
  return { cookie: `${accessCookie}=${await tokens.issue(asker)}` };
};

test('there are routes for staff', () => {
  expect(doors.length).toBeGreaterThan(0);
});

describe.each(doors)('$door', (door) => {
  test('asks who is not known to sign in', async () => {
    const good = await tokens.issue({
      staff: newId(),
      session: newId(),
      roles: { [slug]: 'admin' },
    });
    const altered = `${good.slice(0, -4)}AAAA`;
    const attempts: Record<string, string>[] = [
      {},
      { authorization: `Bearer ${altered}` },
      { cookie: `${accessCookie}=x` },
    ];
    for (const headers of attempts) expect((await ask(door, headers)).status).toBe(401);
  });

  test.each(roles)('lets in or refuses %s, as the table says', async (role) => {
    const { status } = await ask(door, await cookieOf(role));
    const mayAsk = door.allowed === 'staff' || door.allowed.includes(role);
    expect([401, 403].includes(status) ? status : 'let in').toBe(mayAsk ? 'let in' : 403);
  });

  test('of another campaign tells as much as of one that does not exist', async () => {
    if (!door.path.includes(':slug')) return;
    const elsewhere = await cookieOf('admin', 'another-campaign');
    expect(await ask(door, elsewhere)).toEqual(await ask(door, elsewhere, 'no-campaign'));
    expect((await ask(door, elsewhere)).status).toBe(404);
  });

  test('is not open under another spelling of its address', async () => {
    const { path } = door;
    const address = addressOf(door);
    const spellings = [
      `/${address}`,
      address.toUpperCase(),
      address.replace('/api/', '/api/%2e%2e/api/'),
      `${address}/`,
    ];
    for (const spelling of spellings) {
      const answer = await fetch(system.url + spelling, {
        method: door.method,
        redirect: 'manual',
      });
      expect([path, spelling, answer.ok]).toEqual([path, spelling, false]);
    }
    const overridden = await fetch(system.url + address, {
      method: 'POST',
      headers: { 'x-http-method-override': door.method, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(overridden.ok).toBe(false);
  });
});
