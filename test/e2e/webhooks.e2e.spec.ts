import { AccessTokens, scopes, type Role } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { aSupporter, eventually, HookReceiver, signersOf, testSecrets } from '@blueheart/testing';
import { everythingStored, leaksIn } from '../support/canaries.js';
import { linkTo, pathOf, slug, System, tokenOf } from '../support/whole-system.js';

let system: System;
let receiver: HookReceiver;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
});
afterAll(() => system.stop());
beforeEach(async () => {
  receiver = await HookReceiver.start();
});
afterEach(async () => {
  await system.sql('delete from notifications.webhooks');
  await receiver.stop();
});

const tokens = new AccessTokens(testSecrets().access);
const staff = newId();

interface Asking {
  readonly body?: object;
  readonly role?: Role;
  readonly campaign?: string;
  readonly program?: boolean;
  readonly language?: string;
}

async function ask(
  method: string,
  path = '',
  { body, role = 'admin', campaign = slug, program = false, language = 'en' }: Asking = {},
) {
  const asker = { staff, session: newId(), roles: { [campaign]: role } };
  const token = await tokens.issue(program ? { ...asker, scopes } : asker, new Date(), 60);
  const answer = await fetch(`${system.url}/api/v1/campaigns/${campaign}/webhooks${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': language,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const told = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
  return { status: answer.status, cache: answer.headers.get('cache-control'), text, body: told };
}

const make = async (...events: string[]) => {
  const { body } = await ask('POST', '', { body: { url: receiver.url, events } });
  return body as { id: string; secret: string };
};
const remove = (id: string) => ask('DELETE', `/${id}`);
const deliveries = async (id: string) =>
  (await ask('GET', `/${id}/deliveries`)).body['deliveries'] as Record<string, unknown>[];
const typesAt = () =>
  receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
const confirmedBy = async (person = aSupporter()) => {
  await system.sign(person);
  await system.settle();
  expect((await system.confirm(person)).status).toBe(200);
  return person;
};
/** No delivery has to wait for its next attempt, until none waits any more. */
const letTimePass = () =>
  eventually(
    async () => {
      await system.sql('update notifications.webhook_deliveries set next_attempt_at = now()');
      await system.sql('update notifications.webhooks set rest_until = null');
      expect(
        await system.sql(`select from notifications.webhook_deliveries where state <> 'delivered'`),
      ).toEqual([]);
    },
    { timeout: 20_000 },
  );

test('a supporter signs, confirms and takes it back: a program hears of each once, signed, and never of whom', async () => {
  const { secret } = await make('pledge.confirmed', 'pledge.withdrawn');
  const person = aSupporter({
    name: 'Quetzalia Vexillum',
    email: 'quetzalia@kanarien.example.org',
    locale: 'en',
  });
  await confirmedBy(person);
  await system.settle();
  expect(typesAt()).toEqual(['pledge.confirmed']);
  await system.submit(`/en/${slug}/my-pledge/link`, { contact: person.email! });
  await system.settle();
  const mine = linkTo(system.lettersTo(person).at(-1), 'my-pledge');
  await system.submit(`/en/${slug}/my-pledge/withdraw`, { t: tokenOf(mine) });
  await system.settle();
  expect(typesAt()).toEqual(['pledge.confirmed', 'pledge.withdrawn']);
  for (const received of receiver.received) expect(signersOf(received, [secret])).toEqual([secret]);
  expect(JSON.parse(receiver.received[0]!.body)).toEqual({
    type: 'pledge.confirmed',
    timestamp: expect.any(String),
    data: { campaign: slug, governorate: person.governorate ?? null, language: 'en', source: null },
  });
  const sent = JSON.stringify(receiver.received);
  const pledges = await system.sql<{ id: string }>('select id::text from pledges.pledges');
  const canaries = ['Quetzalia', 'Vexillum', 'kanarien', ...pledges.map((pledge) => pledge.id)];
  expect(leaksIn(sent, canaries)).toEqual([]);
  const stored = await everythingStored((text) => system.sql(text));
  expect(leaksIn(stored, [secret, secret.slice(6)])).toEqual([]);

  await system.deliverEverythingAgain();
  await system.settle();
  expect(receiver.received).toHaveLength(2);
  expect(pathOf(mine)).toContain('my-pledge');
});

test('what a receiver could not take comes again, also after a restart, and nothing is lost', async () => {
  const { id } = await make('pledge.confirmed');
  receiver.answerWith(500);
  await confirmedBy();
  await confirmedBy();
  await eventually(async () =>
    expect(await deliveries(id)).toMatchObject(
      Array(2).fill({ state: 'queued', event: 'pledge.confirmed', lastStatus: 500 }),
    ),
  );
  await system.restart();
  // As a process leaves it that is killed in the middle.
  await system.sql(
    `update notifications.webhook_deliveries set state = 'sending', lease_until = now() - interval '1 s'`,
  );
  receiver.answerWith(204);
  await letTimePass();
  const ids = (await deliveries(id)).map((delivery) => delivery['id']);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
    new Set(ids),
  );
  expect(await deliveries(id)).toMatchObject(
    Array(2).fill({ state: 'delivered', lastStatus: 204 }),
  );
});

test('an admin makes, tries, changes and removes a webhook; the secret is shown once, and all is noted', async () => {
  const made = await ask('POST', '', { body: { url: receiver.url, events: ['goal.reached'] } });
  expect([made.status, made.cache]).toEqual([201, 'no-store']);
  const { id, secret } = made.body as { id: string; secret: string };
  expect(secret).toMatch(/^whsec_/);
  const list = await ask('GET');
  expect(list.body['webhooks']).toMatchObject([
    { id, url: receiver.url, events: ['goal.reached'], state: 'on', madeBy: staff },
  ]);
  expect(list.text).not.toContain(secret.slice(6));
  expect((await ask('POST', `/${id}/test`)).body).toMatchObject({ delivered: true, status: 204 });
  expect(typesAt()).toEqual(['ping']);
  const renewed = await ask('POST', `/${id}/secret`);
  expect([renewed.status, renewed.cache]).toEqual([200, 'no-store']);
  expect(renewed.body['secret']).not.toBe(secret);
  const changes = { events: ['pledge.confirmed', 'pledge.confirmed'], state: 'off' };
  expect((await ask('PATCH', `/${id}`, { body: changes })).status).toBe(204);
  expect((await ask('GET')).body['webhooks']).toMatchObject([
    { events: ['pledge.confirmed'], state: 'off', offBecause: 'staff' },
  ]);
  await confirmedBy();
  await system.settle();
  expect(await deliveries(id)).toEqual([]);
  await ask('PATCH', `/${id}`, { body: { state: 'on' } });
  await confirmedBy();
  await system.settle();
  const [delivery] = await deliveries(id);
  expect(delivery).toMatchObject({ state: 'delivered', attempts: 1 });
  const again = await ask('POST', `/${id}/deliveries/${String(delivery!['id'])}/retry`);
  expect(again).toMatchObject({ status: 202, body: { state: 'queued' } });
  await system.settle();
  expect(typesAt()).toEqual(['ping', 'pledge.confirmed', 'pledge.confirmed']);
  expect((await remove(id)).status).toBe(204);
  expect((await remove(id)).status).toBe(404);
  await system.settle();
  const notes = await system.sql<{ action: string; body: string }>(
    `select action, body from identity.audit where body like $1 or action = 'webhook.retry'`,
    [`%${id}%`],
  );
  // Neighbours may change places on their way.
  const acts = ['change', 'change', 'create', 'end', 'renew-secret', 'retry', 'test'];
  expect(notes.map(({ action }) => action.replace('webhook.', '')).toSorted()).toEqual(acts);
  expect(notes.map(({ body }) => body).join()).not.toMatch(/\/hook|whsec/);
});

test('only admins come here, in their campaign, and no program', async () => {
  const { id } = await make('goal.reached');
  for (const role of ['coordinator', 'volunteer', 'viewer'] as const)
    expect((await ask('GET', '', { role })).status).toBe(403);
  expect((await ask('GET', '', { program: true })).status).toBe(403);
  const campaign = 'another-campaign';
  expect((await ask('GET', '', { campaign })).body).toEqual({ webhooks: [] });
  for (const [method, path] of [
    ['DELETE', `/${id}`],
    ['POST', `/${id}/secret`],
    ['POST', `/${id}/test`],
    ['GET', `/${id}/deliveries`],
    ['POST', `/${id}/deliveries/${id}/retry`],
  ] as const)
    expect([path, (await ask(method, path, { campaign })).status]).toEqual([path, 404]);
  expect((await ask('PATCH', `/${id}`, { campaign, body: {} })).status).toBe(404);
});

const right = { url: 'https://example.org/hook', events: ['goal.reached'] };
test.each([
  [{ url: 'example.org' }, 'url', 'invalid_webhook_url'],
  [{ url: 'ftp://example.org/' }, 'url', 'invalid_webhook_url'],
  [{ url: 'https://ada:secret@example.org/' }, 'url', 'invalid_webhook_url'],
  [{ url: 'https://example.org/#part' }, 'url', 'invalid_webhook_url'],
  [{ url: `https://example.org/${'x'.repeat(2_000)}` }, 'url', 'too_long'],
  [{ events: [] }, 'events', 'too_few_items'],
  [{ events: ['pledge.signed'] }, 'events.0', 'invalid_value'],
  [{ secret: 'mine' }, 'secret', 'unknown_field'],
])('what cannot be meant is refused by its part: %j', async (changes, path, code) => {
  const { status, body } = await ask('POST', '', { body: { ...right, ...changes } });
  expect(status).toBe(400);
  expect(body['errors']).toContainEqual(expect.objectContaining({ path, code }));
});

test.each([
  ['en', 'This address is not on the public Internet, so nothing is sent there.'],
  ['fr', 'Cette adresse n’est pas sur l’Internet public\u00a0: rien n’y est envoyé.'],
  ['ar', 'هذا العنوان ليس على الإنترنت العامّ، فلا يُرسل إليه شيء.'],
])('an address in our own network is refused, in %s', async (language, detail) => {
  const url = 'https://192.168.1.1/hook';
  const { status, body } = await ask('POST', '', { language, body: { ...right, url } });
  expect([status, body['detail']]).toEqual([422, detail]);
});
