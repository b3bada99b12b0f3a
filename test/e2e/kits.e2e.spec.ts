import { bodyOf, hashOf, type Entry } from '@blueheart/booth';
import { newId } from '@blueheart/sealing';
import { eventually } from '@blueheart/testing';
import { joined, type Colleague } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

/** What a booth takes along: nobody reserves, moves or books it; it follows what is agreed and what is tapped. */

const campaign = `/campaigns/${slug}`;
const stock = `${campaign}/stock`;
const dayMs = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + days * dayMs).toLocaleDateString('sv-SE', { timeZone: 'Asia/Beirut' });

let system: System;
let rana: Colleague;
let rest: { readonly maya: Colleague; readonly id: string };
let depot: string;
let booth: string;
const device = newId();

beforeAll(async () => {
  system = await System.start();
  rana = (await joined(system, 'admin', 'rana@example.org')).at;
  const { at: maya } = await joined(system, 'volunteer', 'maya@example.org');
  rest = { maya, id: String((await maya.get('/session')).body['id']) };
  depot = await made(`${stock}/places`, { kind: 'warehouse', names: { en: 'Beirut depot' } });
  await move({ kind: 'found', to: depot, item: 'pin', quantity: 300 });
}, 60_000);
afterAll(() => system.stop());

async function made(path: string, body: object): Promise<string> {
  const answer = await rana.post(path, body);
  expect([answer.status, answer.body]).toEqual([201, { id: expect.any(String) }]);
  return String(answer.body['id']);
}

function move(body: object): ReturnType<Colleague['ask']> {
  return rana.ask('POST', `${stock}/movements`, body, { 'idempotency-key': newId() });
}

/** A booth of 300 visitors that its mall has agreed to. */
async function anAgreedBooth(mall: string, days: number): Promise<string> {
  const venue = await made(`${campaign}/venues`, { kind: 'mall', names: { en: mall } });
  const times = { starts: `${dayIn(days)}T10:00`, ends: `${dayIn(days)}T20:00` };
  const wanted = { kind: 'booth', venue, expectedVisitors: 300, ...times };
  const event = await made(`${campaign}/events`, wanted);
  expect((await rana.post(`${campaign}/events/${event}/confirm`, { version: 1 })).status).toBe(204);
  await system.settle();
  return event;
}

interface Kept {
  readonly item: string;
  readonly promised: number;
  readonly missing: number;
  readonly neededBy: string;
}

async function pinsFor(event: string): Promise<Kept | undefined> {
  const { body } = await rana.get(`${stock}/reservations?event=${event}`);
  return (body['reservations'] as Kept[]).find(({ item }) => item === 'pin');
}

async function pinsAt(place: string): Promise<object | undefined> {
  const { body } = await rana.get(stock);
  const all = body['stock'] as { place: string; item: string }[];
  return all.find((one) => one.place === place && one.item === 'pin');
}

async function placeOf(event: string): Promise<{ id: string; names: object }> {
  const { body } = await rana.get(`${stock}/places`);
  return (body['places'] as { id: string; event: string; names: object }[]).find(
    (one) => one.event === event,
  )!;
}

test('a booth that is agreed has its kit kept for it, and a move of a week takes it along', async () => {
  booth = await anAgreedBooth('First Mall', 20);
  expect(await pinsFor(booth)).toMatchObject({ promised: 180, missing: 0 });
  expect(await pinsAt(depot)).toMatchObject({ onHand: 300, reserved: 180, available: 120 });
  const before = (await pinsFor(booth))!.neededBy;
  const times = { starts: `${dayIn(27)}T10:00`, ends: `${dayIn(27)}T20:00` };
  const { body } = await rana.get(`${campaign}/events/${booth}`);
  const change = { version: body['version'], ...times, agreed: true };
  expect((await rana.ask('PATCH', `${campaign}/events/${booth}`, change)).status).toBe(204);
  await system.settle();
  const after = (await pinsFor(booth))!;
  expect(after).toMatchObject({ promised: 180, missing: 0, tentative: false });
  expect(Math.round((Date.parse(after.neededBy) - Date.parse(before)) / dayMs)).toBe(7);
});

test('a second booth is told what is missing, on its page and on the list of calls, until it is there', async () => {
  const second = await anAgreedBooth('Second Mall', 30);
  expect(await pinsFor(second)).toMatchObject({ promised: 120, missing: 60 });
  const page = async () =>
    (await rana.get(`${campaign}/events/${second}`)).body['short'] as { item: string }[];
  expect((await page()).find(({ item }) => item === 'pin')).toMatchObject({
    names: { en: 'Blue heart pin' },
    missing: 60,
    cures: [{ kind: 'order', quantity: 60, by: expect.any(String) }],
  });
  const { body } = await rana.get(`${campaign}/calls`);
  expect((body['short'] as { event: string }[]).map(({ event }) => event)).toContain(second);
  const away = { kind: 'hand-out', from: depot, item: 'pin', quantity: 1 };
  expect(await move(away)).toMatchObject({
    status: 409,
    body: { about: { item: 'pin', free: 0 } },
  });
  expect((await move({ kind: 'found', to: depot, item: 'pin', quantity: 60 })).status).toBe(201);
  await eventually(async () => expect((await page()).map(({ item }) => item)).not.toContain('pin'));
});

test('what is tapped at the booth leaves its table; corrected, it is back by a movement that names the first', async () => {
  const place = await placeOf(booth);
  expect(place.names).toEqual({ en: 'First Mall' });
  await move({ kind: 'move', from: depot, to: place.id, item: 'pin', quantity: 180 });
  const entry = await anEntry(1, { kind: 'item', item: 'pin', language: null, delta: 9 });
  await tap(entry);
  expect(await pinsAt(place.id)).toMatchObject({ onHand: 171 });
  await tap(await anEntry(2, { kind: 'correct', entry: entry.id, delta: -4 }));
  expect(await pinsAt(place.id)).toMatchObject({ onHand: 175 });
  const { body } = await rana.get(`${stock}/movements?about=${booth}`);
  const movements = body['movements'] as { id: string; kind: string; corrects: string | null }[];
  expect(movements.map(({ kind, corrects }) => [kind, corrects])).toEqual([
    ['return', movements[1]!.id],
    ['hand-out', null],
  ]);
  await system.deliverEverythingAgain();
  await system.settle();
  expect(await pinsAt(place.id)).toMatchObject({ onHand: 175 });
});

test('more than the table had is taken in, and a coordinator says where it came from', async () => {
  await tap(await anEntry(3, { kind: 'item', item: 'pin', language: null, delta: 200 }));
  const open = async () =>
    (await rana.get(`${stock}/discrepancies?state=open`)).body['discrepancies'] as {
      id: string;
      quantity: number;
    }[];
  expect(await open()).toMatchObject([{ event: booth, item: 'pin', quantity: 25 }]);
  const [found] = await open();
  const explain = { reason: 'uncounted-receipt', quantity: 25 };
  const path = `${stock}/discrepancies/${found!.id}/explain`;
  expect((await rest.maya.post(path, explain)).status).toBe(403);
  expect((await rana.post(path, { ...explain, quantity: 24 })).status).toBe(409);
  expect((await rana.post(path, explain)).status).toBe(204);
  expect(await open()).toEqual([]);
});

async function anEntry(sequence: number, what: object): Promise<Entry> {
  const recordedAt = new Date().toISOString();
  const id = newId();
  const entry = { id, event: booth, sequence, recordedAt, by: rest.id, hash: '', ...what } as Entry;
  return { ...entry, hash: await hashOf(bodyOf(entry, device)) };
}

async function tap(entry: Entry): Promise<void> {
  const batch = { device, entries: [entry] };
  const { status, body } = await rest.maya.post(`${campaign}/booth/batches`, batch);
  expect([status, body]).toMatchObject([200, { answers: [{ answer: 'accepted' }] }]);
  await system.settle();
}
