import { bodyOf, hashOf, type Entry } from '@blueheart/booth';
import { newId } from '@blueheart/sealing';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let admin: Colleague;
beforeAll(async () => {
  system = await System.start({ trustProxy: 1 });
  await system.settle();
  admin = (await joined(system, 'admin', 'keeper@example.org')).at;
});
afterAll(() => system.stop());
beforeEach(() => system.sql('truncate identity.attempts'));

const phones = `/campaigns/${slug}/phones`;
const tokenOf = (link: unknown) => /#([\w-]{43})$/.exec(String(link))?.[1];
const idOf = async (who: Colleague) => String((await who.get('/session')).body['id']);

/** A phone at the booth, enrolled by what the admin's screen shows. */
async function aPhone(how: 'link' | 'code' = 'link'): Promise<{ phone: Colleague; id: string }> {
  const { body } = await admin.post(phones, { name: 'ABC Verdun, phone 2' });
  const phone = new Colleague(system);
  const pass = how === 'link' ? { token: tokenOf(body['link']) } : { code: body['code'] };
  expect((await phone.post('/phone', pass)).status).toBe(204);
  expect((await new Colleague(system).post('/phone', pass)).status).toBe(410);
  return { phone, id: String(body['id']) };
}

async function aVolunteer(address: string, pin: string): Promise<string> {
  const { at } = await joined(system, 'volunteer', address);
  expect((await at.ask('PUT', '/account/pin', { pin })).status).toBe(204);
  return idOf(at);
}

test('volunteers who share a phone take it over by name and PIN', async () => {
  const first = await aVolunteer('maya@example.org', '4827');
  const second = await aVolunteer('karim@example.org', '193756');
  await joined(system, 'volunteer', 'without-pin@example.org');
  const { phone } = await aPhone();
  const { body } = await phone.get('/phone');
  expect(body).toMatchObject({ name: 'ABC Verdun, phone 2', campaign: slug });
  const people = body['people'] as { id: string }[];
  expect(people.map(({ id }) => id).toSorted((one, other) => one.localeCompare(other))).toEqual(
    [first, second].toSorted((one, other) => one.localeCompare(other)),
  );
  expect((await phone.post('/phone/take-over', { person: first, pin: '4827' })).body).toEqual({
    next: 'desk',
  });
  expect(await idOf(phone)).toBe(first);
  expect((await phone.post('/phone/take-over', { person: second, pin: '193756' })).status).toBe(
    200,
  );
  expect(await idOf(phone)).toBe(second);
  // Signing out leaves the phone enrolled.
  expect((await phone.ask('DELETE', '/session')).status).toBe(204);
  expect((await phone.get('/session')).status).toBe(401);
  expect((await phone.get('/phone')).status).toBe(200);
});

test('a PIN opens nothing but an enrolled phone, and is void after five wrong ones', async () => {
  const person = await aVolunteer('lina@example.org', '8351');
  expect(
    (await new Colleague(system).post('/phone/take-over', { person, pin: '8351' })).status,
  ).toBe(401);
  const { phone } = await aPhone('code');
  for (let guess = 0; guess < 5; guess += 1)
    expect((await phone.post('/phone/take-over', { person, pin: '0007' })).status).toBe(401);
  const { status, body } = await phone.post('/phone/take-over', { person, pin: '8351' });
  expect([status, body['type']]).toEqual([401, 'urn:problem-type:blueheart:wrong-pin']);
  const listed = (await phone.get('/phone')).body['people'] as { id: string }[];
  expect(listed.map(({ id }) => id)).not.toContain(person);
});

test('PINs are tried one after the other, however many are sent at once', async () => {
  const person = await aVolunteer('crowd@example.org', '7391');
  const { phone } = await aPhone();
  const guesses = Array.from({ length: 12 }, (_, at) => String(1_000 + at * 7));
  const wrong = await Promise.all(
    guesses.map((pin) => phone.copy().post('/phone/take-over', { person, pin })),
  );
  expect(wrong.map(({ status }) => status)).toEqual(guesses.map(() => 401));
  expect((await phone.post('/phone/take-over', { person, pin: '7391' })).status).toBe(401);
});

test('a phone that is lost is ended, and whoever is signed in on it with it', async () => {
  const person = await aVolunteer('lost@example.org', '6284');
  const { phone, id } = await aPhone();
  await phone.post('/phone/take-over', { person, pin: '6284' });
  expect((await admin.ask('DELETE', `${phones}/${id}`)).status).toBe(204);
  expect((await phone.get('/session')).status).toBe(401);
  expect((await phone.get('/phone')).status).toBe(401);
  expect((await phone.post('/phone/take-over', { person, pin: '6284' })).status).toBe(401);
  expect((await admin.ask('DELETE', `${phones}/${id}`)).status).toBe(404);
});

test("a volunteer's own phone is let in by what the coordinator's screen shows", async () => {
  const { at } = await joined(system, 'volunteer', 'own@example.org');
  const id = await idOf(at);
  const show = () => admin.post(`/campaigns/${slug}/people/${id}/pass`);
  const shown = (await show()).body;
  const own = new Colleague(system);
  expect((await own.post('/session/pass', { token: tokenOf(shown['link']) })).status).toBe(200);
  expect(await idOf(own)).toBe(id);
  const typed = new Colleague(system);
  const code = String((await show()).body['code']);
  expect((await typed.post('/session/code', { address: 'own@example.org', code })).status).toBe(
    200,
  );
  const colleague = await joined(system, 'coordinator', 'strong@example.org');
  const strong = await idOf(colleague.at);
  expect((await admin.post(`/campaigns/${slug}/people/${strong}/pass`)).status).toBe(409);
  expect((await colleague.at.ask('PUT', '/account/pin', { pin: '4827' })).status).toBe(409);
});

test.each(['1111', '1234', '9876', '0123456', '12', '123456789', 'abcd', '٤٨٢٧'])(
  '%s is no PIN',
  async (pin) => {
    expect((await admin.ask('PUT', '/account/pin', { pin })).status).toBe(400);
  },
);

describe('a booth', () => {
  const device = newId();
  const batches = `/campaigns/${slug}/booth/batches`;
  let volunteer: Colleague;
  let by: string;
  let event: string;
  beforeAll(async () => {
    volunteer = (await joined(system, 'volunteer', 'at-the-booth@example.org')).at;
    by = await idOf(volunteer);
    const names = { en: 'Riverside Mall' };
    const { body: venue } = await admin.post(`/campaigns/${slug}/venues`, { kind: 'mall', names });
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const wanted = {
      kind: 'booth',
      venue: venue['id'],
      starts: `${day}T10:00`,
      ends: `${day}T20:00`,
    };
    const events = `/campaigns/${slug}/events`;
    event = String((await admin.post(events, wanted)).body['id']);
    expect((await admin.post(`${events}/${event}/confirm`, { version: 1 })).status).toBe(204);
  });

  async function entry(sequence: number, changes: object = {}): Promise<Entry> {
    const recordedAt = new Date().toISOString();
    const one = {
      id: newId(),
      event,
      sequence,
      recordedAt,
      by,
      hash: '',
      kind: 'visitors',
      delta: 1,
      ...changes,
    } as Entry;
    return { ...one, hash: await hashOf(bodyOf(one, device)) };
  }

  test('is written by its phones, in pieces larger than anything else, and answered entry by entry', async () => {
    const entries = await Promise.all(Array.from({ length: 500 }, (_, n) => entry(n + 1)));
    const sent = { device, entries };
    expect(JSON.stringify(sent).length).toBeGreaterThan(100_000);
    const { status, body } = await volunteer.post(batches, sent);
    expect(status).toBe(200);
    expect(body['answers']).toEqual(
      entries.map(({ id }) => ({ id, answer: 'accepted', status: 200 })),
    );
    const again = (await volunteer.post(batches, sent)).body['answers'] as { answer: string }[];
    expect(new Set(again.map(({ answer }) => answer))).toEqual(new Set(['duplicate']));
    const { body: figures } = await volunteer.get(`/campaigns/${slug}/events/${event}/booth`);
    expect(figures['figures']).toEqual([{ kind: 'visitors', what: '', language: '', count: 500 }]);
    const { body: kit } = await volunteer.get(`/campaigns/${slug}/booth/kit`);
    expect(kit['events']).toMatchObject([{ id: event }]);
    const { body: log } = await admin.get(
      `/campaigns/${slug}/events/${event}/booth/entries?limit=2`,
    );
    expect(log).toMatchObject({ entries: [{ sequence: 1, by }, { sequence: 2 }], more: true });
  });

  test('says what is wrong with a whole batch, and how much it takes', async () => {
    const told = async (...entries: unknown[]) => {
      const { status, body } = await volunteer.post(batches, { device, entries });
      const [error] = (body['errors'] ?? []) as { path: string; code: string }[];
      return [status, error?.path, error?.code];
    };
    const item = { kind: 'item', language: null };
    const incident = { kind: 'incident', category: 'theft', time: new Date().toISOString() };
    expect(await told(await entry(1, { ...item, item: 'knife', delta: 1 }))).toEqual([
      400,
      'entries.0.item',
      'invalid_value',
    ]);
    expect((await told(await entry(1, { kind: 'knife' })))[0]).toBe(400);
    expect(await told(await entry(1), await entry(2, { note: 'x' }))).toEqual([
      400,
      'entries.1.note',
      'unknown_field',
    ]);
    const placed = async (place: string) =>
      told(await entry(1, { ...incident, delta: undefined, place }));
    expect(await placed('x'.repeat(100_000))).toEqual([400, 'entries.0.place', 'too_long']);
    expect(await placed('hall \u202e3')).toEqual([400, 'entries.0.place', 'invalid_text']);
    expect(await placed('hall \u0000')).toEqual([400, 'entries.0.place', 'invalid_text']);
    expect((await told(await entry(1, { event: newId() })))[0]).toBe(404);
    expect((await told())[0]).toBe(400);

    const many = await volunteer.post(batches, { device, entries: Array(5_001).fill(null) });
    expect([many.status, many.body]).toMatchObject([413, { about: { max: 500 } }]);
    const large = await volunteer.post(batches, { device, entries: ['x'.repeat(5_000_000)] });
    expect([large.status, large.body['detail']]).toEqual([413, 'At most 1,024 kB are accepted.']);
    expect((await new Colleague(system).post(batches, { device, entries: [] })).status).toBe(401);
  });

  test('is read by volunteers, and decided on by coordinators', async () => {
    const path = `/campaigns/${slug}/booth/quarantine`;
    const wrong = { ...(await entry(600)), hash: '0'.repeat(64) };
    const { body } = await volunteer.post(batches, { device, entries: [wrong] });
    expect(body['answers']).toEqual([
      { id: wrong.id, answer: 'quarantined', code: 'wrong-hash', status: 422 },
    ]);
    const [held] = (await volunteer.get(path)).body['held'] as { id: string }[];
    const wanted = { ids: [held!.id], reason: 'Looked at with the volunteer.' };
    expect((await volunteer.post(`${path}/take-in`, wanted)).status).toBe(403);
    expect((await volunteer.get(`/campaigns/${slug}/events/${event}/booth/entries`)).status).toBe(
      403,
    );
    expect((await admin.post(`${path}/take-in`, wanted)).body).toEqual({ takenIn: 1 });
    const { body: figures } = await admin.get(`/campaigns/${slug}/events/${event}/booth`);
    expect(figures['figures']).toMatchObject([{ count: 501 }]);
  });
});

test('codes are guessed sixty times from all networks of one customer, and nobody else waits for it', async () => {
  const guess = async (address: string) => {
    const { status } = await fetch(`${system.url}/api/v1/phone`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ code: '00000000' }),
    });
    return status;
  };
  for (let at = 0; at < 60; at += 1) expect(await guess(`2001:db8:7:${at}::1`)).toBe(410);
  expect(await guess('2001:db8:7:ffff::1')).toBe(429);
  expect(await guess('2001:db8:8::1')).toBe(410);
});
