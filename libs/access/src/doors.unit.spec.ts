import { generateKeyPairSync } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import fastify, { type FastifyInstance } from 'fastify';
import { AccessTokens } from './access-token.js';
import { scopes, type Role, type Scope } from './access.js';
import { accessCookie, putDoors } from './doors.js';
import type { Permission } from './permissions.js';
import { Revocations } from './revocations.js';

const tokens = new AccessTokens(generateKeyPairSync('ed25519'));
const revocations = new Revocations();
const staff = '01a2cf00-0000-7000-8000-000000000001';
const session = '01a2cf00-0000-7000-8000-000000000002';
const table: Record<string, Permission> = {
  'GET /open': 'anyone',
  'POST /open': 'staff',
  'GET /mine': 'staff',
  'GET /campaigns/:slug/people': ['admin'],
  'GET /campaigns/:slug/tally': ['admin', 'coordinator', 'viewer'],
  'GET /api/v1/campaigns/:slug/letters': ['admin'],
  'POST /api/v1/campaigns/:slug/letters': ['admin'],
  'GET /api/v1/campaigns/:slug/people': ['admin'],
  'POST /api/v1/campaigns/:slug/pledges/:pledge/contact': ['admin'],
  'GET /api/v1/campaigns/:slug/events/:id/speakers': ['admin'],
};

let server: FastifyInstance;
let url: string;
beforeAll(async () => {
  server = withDoors();
  server.setErrorHandler((error, _request, reply) =>
    reply.status((error as Refusal).status).send((error as Refusal).code),
  );
  for (const door of Object.keys(table)) {
    const [method, path] = door.split(' ') as [string, string];
    server.route({ method, url: path, handler: (request) => request.access?.staff ?? 'nobody' });
  }
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

function withDoors(): FastifyInstance {
  const one = fastify();
  putDoors(one, { tokens, revocations, table });
  return one;
}

/** Status and body for somebody with this role in the campaign `here`; nobody in particular without. */
async function ask(door: string, role?: Role, how: 'cookie' | 'bearer' = 'cookie') {
  const [method, path] = door.split(' ') as [string, string];
  const token = role && (await tokens.issue({ staff, session, roles: { here: role } }));
  const headers: Record<string, string> = !token
    ? {}
    : how === 'bearer'
      ? { authorization: `Bearer ${token}` }
      : { cookie: `theme=dark; ${accessCookie}=${token}` };
  const answer = await fetch(url + path, { method, headers });
  return [answer.status, await answer.text()];
}

test('what is for anyone asks nobody who they are', async () => {
  expect(await ask('GET /open')).toEqual([200, 'nobody']);
  expect(await ask('HEAD /open')).toEqual([200, '']);
});

test('the same address may be for staff when it is written to', async () => {
  expect(await ask('POST /open')).toEqual([401, 'not-signed-in']);
  expect(await ask('POST /open', 'viewer')).toEqual([200, staff]);
});

test('whoever is not known is told so, whichever way they ask', async () => {
  for (const door of ['GET /mine', 'HEAD /mine', 'GET /campaigns/here/people'])
    expect((await ask(door))[0]).toBe(401);
  const { headers } = await fetch(`${url}/mine`);
  expect(headers.get('www-authenticate')).toBe('Bearer');
  const forged = { cookie: `${accessCookie}=a.b.c` };
  expect((await fetch(`${url}/mine`, { headers: forged })).status).toBe(401);
});

test('with https the cookie is known by the name that no other host can set', async () => {
  const one = fastify();
  putDoors(one, { tokens, revocations, isHttps: true, table });
  one.setErrorHandler((error, _request, reply) => reply.status((error as Refusal).status).send());
  one.get('/mine', (request) => request.access?.staff);
  const token = await tokens.issue({ staff, session, roles: {} });
  const address = await one.listen({ host: '127.0.0.1', port: 0 });
  const asked = async (name: string) =>
    (await fetch(`${address}/mine`, { headers: { cookie: `${name}=${token}` } })).status;
  const statuses = [await asked('__Host-blue-heart-access'), await asked(accessCookie)];
  await one.close();
  expect(statuses).toEqual([200, 401]);
});

test('the table decides by the role in the campaign, and of another campaign nothing is told', async () => {
  expect(await ask('GET /campaigns/here/people', 'admin')).toEqual([200, staff]);
  expect(await ask('GET /campaigns/here/people', 'admin', 'bearer')).toEqual([200, staff]);
  for (const role of ['coordinator', 'volunteer', 'viewer'] as const)
    expect(await ask('GET /campaigns/here/people', role)).toEqual([403, 'not-allowed']);
  expect(await ask('GET /campaigns/here/tally', 'viewer')).toEqual([200, staff]);
  for (const slug of ['there', 'constructor', '__proto__'])
    expect(await ask(`GET /campaigns/${slug}/tally`, 'admin')).toEqual([404, 'no-such-campaign']);
});

test('a route that is in no table does not come to be, nor one for roles without a campaign', () => {
  expect(() => withDoors().get('/secret', () => 'x')).toThrow(/who may ask for GET \/secret/);
  expect(() => withDoors().delete('/open', () => 'x')).toThrow(/DELETE \/open/);
  expect(() => withDoors().get('/toString', () => 'x')).toThrow(/GET \/toString/);
  table['GET /people'] = ['admin'];
  expect(() => withDoors().get('/people', () => 'x')).toThrow(/names no campaign/);
});

test('what was revoked is not let in any more', async () => {
  expect(await ask('GET /mine', 'admin')).toEqual([200, staff]);
  const now = new Date();
  revocations.learn([{ id: session, at: now, until: new Date(now.getTime() + 60_000) }]);
  expect(await ask('GET /mine', 'admin')).toEqual([401, 'not-signed-in']);
});

describe('a program', () => {
  const asked = async (door: string, may: Scope[]) => {
    const [method, path] = door.split(' ') as [string, string];
    const program = { staff, session: staff, roles: { here: 'admin' }, scopes: may } as const;
    const token = await tokens.issue(program, new Date(), 60);
    return (await fetch(url + path, { method, headers: { authorization: `Bearer ${token}` } }))
      .status;
  };

  test('does what its scopes name, within its role', async () => {
    const letters = '/api/v1/campaigns/here/letters';
    expect(await asked(`GET ${letters}`, ['read:messages'])).toBe(200);
    expect(await asked(`POST ${letters}`, ['read:messages'])).toBe(403);
    expect(await asked(`POST ${letters}`, ['read:messages', 'write:messages'])).toBe(200);
    expect(await asked(`GET ${letters}`, ['read:pledges', 'read:settings'])).toBe(403);
    expect(await asked(`GET ${letters}`, [])).toBe(403);
    expect(await asked('GET /api/v1/campaigns/there/letters', ['read:messages'])).toBe(404);
  });

  test('is nobody where people are: their accounts, their colleagues, a look at a contact', async () => {
    const all = [...scopes];
    expect(await asked('GET /mine', all)).toBe(403);
    expect(await asked('GET /api/v1/campaigns/here/people', all)).toBe(403);
    expect(await asked('POST /api/v1/campaigns/here/pledges/x/contact', all)).toBe(403);
    expect(await asked('GET /api/v1/campaigns/here/events/x/speakers', all)).toBe(403);
  });
});
