import { eventually } from '@blueheart/testing';
import { command } from '../support/command.js';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let admin: Colleague;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  admin = (await joined(system, 'admin', 'keeper@example.org')).at;
});
afterAll(() => system.stop());

const tokens = `/campaigns/${slug}/tokens`;
const wanted = { name: 'The hall screen', role: 'coordinator', scopes: ['read:messages'], days: 7 };
const asked = (token: string, path: string, method = 'GET') =>
  fetch(`${system.url}/api/v1/campaigns/${slug}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
  }).then(({ status }) => status);

test('a program asks within its role and its scopes, until its token is ended', async () => {
  const { status, body } = await admin.post(tokens, wanted);
  expect(status).toBe(201);
  const token = String(body['token']);
  expect(await asked(token, 'letters')).toBe(200);
  expect(await asked(token, 'audit')).toBe(403);
  expect(await asked(token, 'people')).toBe(403);
  expect(await asked(token, 'tokens')).toBe(403);
  const lines = (await admin.get(tokens)).body['tokens'] as object[];
  expect(lines).toMatchObject([{ id: body['id'], name: wanted.name, endedAt: null }]);
  expect(JSON.stringify(lines)).not.toContain(token);
  expect((await admin.ask('DELETE', `${tokens}/${String(body['id'])}`)).status).toBe(204);
  await eventually(async () => expect(await asked(token, 'letters')).toBe(401), { timeout: 5_000 });
  expect((await admin.ask('DELETE', `${tokens}/${String(body['id'])}`)).status).toBe(204);

  await system.settle();
  const { body: log } = await admin.get(`/campaigns/${slug}/audit?object=token`);
  expect(log['entries']).toMatchObject([{ action: 'token.end' }, { action: 'token.create' }]);
});

test('an operator makes one at the command line, which prints it alone', async () => {
  const words = ['--role', 'admin', '--campaign', slug, '--scopes', 'read:settings'];
  const { code, lines } = await command(system, 'token', 'create', ...words);
  expect([code, lines.length]).toEqual([0, 1]);
  expect(await asked(lines[0]!, 'audit')).toBe(200);
  expect(await asked(lines[0]!, 'letters')).toBe(403);
  const wrong = await command(system, 'token', 'create', '--role', 'owner', '--campaign', slug);
  expect([wrong.code, wrong.lines[0]]).toEqual([2, expect.stringContaining('token create')]);
  const nowhere = await command(system, 'token', 'create', '--role', 'admin', '--campaign', 'none');
  expect(nowhere).toEqual({ code: 1, lines: ['There is no such campaign.'] });
}, 60_000);

test.each([
  [{ role: 'owner' }, 'role'],
  [{ scopes: [] }, 'scopes'],
  [{ scopes: ['write:people'] }, 'scopes.0'],
  [{ days: 366 }, 'days'],
  [{ name: '' }, 'name'],
])('what cannot be meant is refused by its part: %j', async (changes, path) => {
  const { status, body } = await admin.post(tokens, { ...wanted, ...changes });
  expect(status).toBe(400);
  expect(body['errors']).toEqual([expect.objectContaining({ path })]);
});
