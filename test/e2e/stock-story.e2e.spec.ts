import { bodyOf, hashOf, type Entry } from '@blueheart/booth';
import { newId } from '@blueheart/sealing';
import { eventually } from '@blueheart/testing';
import { command } from '../support/command.js';
import { theDayHasCome } from '../support/days-pass.js';
import { joined, type Colleague } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

/** Ten thousand pins and three thousand clipboards, from the order to the text of the law that they outlive. */

const campaign = `/campaigns/${slug}`;
const stock = `${campaign}/stock`;
const pins = { item: 'pin', language: '' };
const clipboards = (language: string) => ({ item: 'clipboard', language });
const dayMs = 86_400_000;
const dayIn = (days: number) =>
  new Date(Date.now() + days * dayMs).toLocaleDateString('sv-SE', { timeZone: 'Asia/Beirut' });
const days = { order: 12, first: 20, moved: 27, second: 30 };

let system: System;
let rana: Colleague;
let maya: Colleague;
let mayasId: string;
const device = newId();
/** What the story has come to: each test goes on where the one before ended. */
const at = { depot: '', order: '', lines: [] as string[], first: '', second: '', booth: '' };

beforeAll(async () => {
  system = await System.start();
  rana = (await joined(system, 'admin', 'rana@example.org')).at;
  maya = (await joined(system, 'volunteer', 'maya@example.org')).at;
  mayasId = String((await maya.get('/session')).body['id']);
}, 60_000);
afterAll(() => system.stop());
afterEach(theBooksBalance);

/** Every lot comes to nothing over all places, and every balance to its entries. */
async function theBooksBalance(): Promise<void> {
  await system.settle();
  const off = await system.sql(
    `select 'lot' as what, lot::text as which from distribution.entries group by lot having sum(delta) <> 0
     union all
     select 'balance', b.place || ' ' || b.lot from distribution.balances b
     where b.quantity <> (select coalesce(sum(e.delta), 0) from distribution.entries e
       where e.place = b.place and e.lot = b.lot)`,
  );
  expect(off).toEqual([]);
}

async function ask(method: string, path: string, body: object | undefined, status: number) {
  const answer = await rana.ask(method, path, body, { 'idempotency-key': newId() });
  expect(answer).toMatchObject({ status });
  return answer.body;
}
const look = (path: string) => ask('GET', path, undefined, 200);
const done = (path: string, body: object) => ask('POST', path, body, 204);
const made = async (path: string, body: object) =>
  String((await ask('POST', path, body, 201))['id']);

interface Of {
  readonly item: string;
  readonly language: string;
}
const isOf = (wanted: Of) => (one: Of) =>
  one.item === wanted.item && one.language === wanted.language;

async function there(place: string, wanted: Of): Promise<object | undefined> {
  const all = (await look(stock))['stock'] as (Of & { place: string })[];
  return all.find((one) => one.place === place && isOf(wanted)(one));
}

async function kept(event: string, wanted: Of) {
  const { reservations } = await look(`${stock}/reservations?event=${event}`);
  return (reservations as (Of & { neededBy: string })[]).find(isOf(wanted));
}

/** A booth of four thousand visitors that its mall has agreed to. */
async function anAgreedBooth(mall: string, inDays: number): Promise<string> {
  const venue = await made(`${campaign}/venues`, { kind: 'mall', names: { en: mall } });
  const times = { starts: `${dayIn(inDays)}T10:00`, ends: `${dayIn(inDays)}T20:00` };
  const wanted = { kind: 'booth', venue, expectedVisitors: 4_000, ...times };
  const event = await made(`${campaign}/events`, wanted);
  await done(`${campaign}/events/${event}/confirm`, { version: 1 });
  await system.settle();
  return event;
}

test('what is ordered comes in part, and the rest is still owed', async () => {
  at.depot = await made(`${stock}/places`, { kind: 'warehouse', names: { en: 'Beirut depot' } });
  const printed = { artwork: 'heart-2', lawText: '164-2011' };
  const lines = [
    { ...pins, quantity: 10_000, artwork: 'heart-2' },
    { ...clipboards('ar'), quantity: 1_800, ...printed },
    { ...clipboards('fr'), quantity: 600, ...printed },
    { ...clipboards('en'), quantity: 600, ...printed },
  ];
  const order = { supplier: 'Cedar Press', promisedOn: dayIn(days.order), lines };
  at.order = `${stock}/orders/${await made(`${stock}/orders`, order)}`;
  at.lines = ((await look(at.order))['lines'] as { id: string }[]).map(({ id }) => id);
  let version = 0;
  for (const line of at.lines)
    for (const proof of ['sent', 'approved'])
      await done(`${at.order}/lines/${line}/proof`, { version: (version += 1), proof });
  await done(`${at.order}/placement`, { version: version + 1 });
  await receive([4_000, 600, 200, 200]);
  const order2 = await look(at.order);
  expect(order2).toMatchObject({ state: 'in-part' });
  expect((order2['lines'] as { open: number }[]).map(({ open }) => open)).toEqual([
    6_000, 1_200, 400, 400,
  ]);
});

async function receive(pieces: readonly number[]): Promise<void> {
  const lines = pieces.map((received, index) => ({ line: at.lines[index], received }));
  await made(`${at.order}/receipts`, { place: at.depot, lines });
}

test('a booth that is agreed has its kit kept for it, and a move of a week takes it along', async () => {
  at.first = await anAgreedBooth('First Mall', days.first);
  expect(await kept(at.first, pins)).toMatchObject({ promised: 2_400, missing: 0 });
  expect(await kept(at.first, clipboards('ar'))).toMatchObject({ promised: 240, missing: 0 });
  const before = await kept(at.first, pins);
  expect(await there(at.depot, pins)).toMatchObject({
    onHand: 4_000,
    reserved: 2_400,
    available: 1_600,
  });
  const event = `${campaign}/events/${at.first}`;
  const times = { starts: `${dayIn(days.moved)}T10:00`, ends: `${dayIn(days.moved)}T20:00` };
  const { version } = await look(event);
  await ask('PATCH', event, { version, ...times, agreed: true }, 204);
  await system.settle();
  const after = await kept(at.first, pins);
  expect(after).toMatchObject({ promised: 2_400, missing: 0, tentative: false });
  const later = Date.parse(after!.neededBy) - Date.parse(before!.neededBy);
  expect(Math.round(later / dayMs)).toBe(days.moved - days.first);
});

test('a second booth runs short, is told of what cures it, and is cured when the order comes', async () => {
  at.second = await anAgreedBooth('Second Mall', days.second);
  expect(await kept(at.second, pins)).toMatchObject({ promised: 1_600, missing: 800 });
  const short = async () => (await look(`${campaign}/events/${at.second}`))['short'] as Of[];
  expect((await short()).find(isOf(pins))).toMatchObject({
    names: { en: 'Blue heart pin' },
    missing: 800,
    cures: [{ kind: 'arriving', quantity: 800, on: dayIn(days.order) }],
  });
  const calls = (await look(`${campaign}/calls`))['short'] as { event: string }[];
  expect(calls.map(({ event }) => event)).toContain(at.second);
  const away = { kind: 'hand-out', from: at.depot, item: 'pin', quantity: 1 };
  expect(await ask('POST', `${stock}/movements`, away, 409)).toMatchObject({
    about: { item: 'pin', free: 0 },
  });
  await receive([6_000, 1_200, 400, 400]);
  expect(await look(at.order)).toMatchObject({ state: 'received' });
  await eventually(async () => expect((await short()).find(isOf(pins))).toBeUndefined());
});

test('the kit goes to the first booth, and two pieces arrive broken', async () => {
  const { places } = await look(`${stock}/places`);
  at.booth = (places as { id: string; event: string }[]).find((p) => p.event === at.first)!.id;
  const lines = [
    { ...pins, quantity: 2_400 },
    { ...clipboards('ar'), quantity: 240 },
  ];
  const wanted = { from: at.depot, to: at.booth, lines };
  const transfer = `${stock}/transfers/${await made(`${stock}/transfers`, wanted)}`;
  await done(`${transfer}/dispatch`, { version: 1 });
  expect((await look(stock))['inTransit']).toMatchObject([
    { place: at.booth, item: 'clipboard', quantity: 240 },
    { place: at.booth, item: 'pin', quantity: 2_400 },
  ]);
  const sent = (await look(transfer))['lines'] as (Of & { id: string })[];
  const counted = sent.map(({ id, item }) =>
    item === 'pin' ? { line: id, received: 2_400 } : { line: id, received: 238, damaged: 2 },
  );
  await made(`${transfer}/arrivals`, { lines: counted });
  expect(await look(transfer)).toMatchObject({ state: 'done' });
  expect(await there(at.booth, clipboards('ar'))).toMatchObject({ onHand: 238 });
  const arrived = { arrived: 2_400, promised: 0, missing: 0 };
  await eventually(async () => expect(await kept(at.first, pins)).toMatchObject(arrived));
});

test('a day of hand-outs that was tapped without a network is in the books, and a correction names what it corrects', async () => {
  await theDayHasCome(system, at.first);
  await done(`${campaign}/events/${at.first}/start`, {
    version: (await look(`${campaign}/events/${at.first}`))['version'],
  });
  const entries: Entry[] = [];
  const tap = async (what: object, minutesAgo: number) => {
    const recordedAt = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    const head = { id: newId(), event: at.first, sequence: entries.length + 1, recordedAt };
    const entry = { ...head, by: mayasId, hash: '', ...what } as Entry;
    entries.push({ ...entry, hash: await hashOf(bodyOf(entry, device)) });
    return entry.id;
  };
  for (let tapped = 0; tapped < 50; tapped += 1)
    await tap({ kind: 'item', item: 'pin', language: null, delta: 9 }, 50 - tapped / 2);
  const wrong = await tap({ kind: 'item', item: 'clipboard', language: 'ar', delta: 40 }, 20);
  await tap({ kind: 'correct', entry: wrong, delta: -10 }, 19);
  await tap({ kind: 'item', item: 'brochure', language: 'ar', delta: 25 }, 10);
  const batch = { device, entries };
  const { status, body } = await maya.post(`${campaign}/booth/batches`, batch);
  expect([status, (body['answers'] as { answer: string }[]).map(({ answer }) => answer)]).toEqual([
    200,
    entries.map(() => 'accepted'),
  ]);
  await system.settle();
  expect(await there(at.booth, pins)).toMatchObject({ onHand: 2_400 - 450 });
  expect(await there(at.booth, clipboards('ar'))).toMatchObject({ onHand: 238 - 30 });
  const { movements } = await look(`${stock}/movements?about=${at.first}&limit=200`);
  const corrected = (movements as { id: string; kind: string; corrects: string | null }[]).filter(
    ({ corrects }) => corrects,
  );
  expect(corrected).toMatchObject([{ kind: 'return' }]);
  await system.deliverEverythingAgain();
  await system.settle();
  expect(await there(at.booth, pins)).toMatchObject({ onHand: 2_400 - 450 });
  expect(await there(at.booth, clipboards('ar'))).toMatchObject({ onHand: 238 - 30 });
});

test('more than the table had in the books is taken in, and a coordinator says where it came from', async () => {
  const brochures = { item: 'brochure', language: 'ar' };
  const [beyond] = await openDiscrepancies();
  expect(beyond).toMatchObject({ ...brochures, event: at.first, quantity: 25, cause: 'booth-log' });
  const explain = `${stock}/discrepancies/${beyond!.id}/explain`;
  const because = { reason: 'uncounted-receipt', quantity: 25 };
  expect((await maya.post(explain, because)).status).toBe(403);
  await ask('POST', explain, { ...because, quantity: 24 }, 409);
  await done(explain, because);
  expect(await openDiscrepancies()).toEqual([]);
});

async function openDiscrepancies(): Promise<readonly { readonly id: string }[]> {
  return (await look(`${stock}/discrepancies?state=open`))['discrepancies'] as { id: string }[];
}

test('the booth is closed by what is counted there; what nobody can explain is explained later', async () => {
  const event = `${campaign}/events/${at.first}`;
  await done(`${event}/finish`, { version: (await look(event))['version'] });
  await system.settle();
  const closing = `${stock}/closings/${at.first}`;
  const count = await made(`${stock}/counts`, { place: at.booth });
  const wanted = { count, to: at.depot, reasons: [{ ...pins, reason: 'unexplained' }] };
  expect(await ask('POST', closing, wanted, 409)).toMatchObject({
    about: { items: [clipboards('ar'), pins] },
  });
  const counted = (entry: object) => done(`${stock}/counts/${count}/counted`, entry);
  await counted({ ...pins, counted: 1_945 });
  await counted({ ...pins, counted: 1_945 });
  await counted({ ...clipboards('ar'), counted: 208 });
  await done(closing, wanted);
  expect(await there(at.depot, pins)).toMatchObject({ onHand: 10_000 - 2_400 + 1_945 });
  const [missing] = await openDiscrepancies();
  expect(missing).toMatchObject({ event: at.first, item: 'pin', quantity: 5, cause: 'missing' });
  const explain = `${stock}/discrepancies/${missing!.id}/explain`;
  await done(explain, { reason: 'stolen', quantity: 5 });
  expect(await openDiscrepancies()).toEqual([]);
});

test('when the law is amended, every clipboard that prints the old text is held back', async () => {
  const old = { kind: 'law-text', version: '164-2011' };
  const withdrawn = await ask('POST', `${stock}/withdrawals`, old, 201);
  expect(withdrawn).toMatchObject({ pieces: 3_000 - 2 - 30 });
  expect(await there(at.depot, clipboards('ar'))).toMatchObject({
    onHand: 1_768,
    quarantined: 1_768,
    available: 0,
  });
  await system.settle();
  const gone = { promised: 0, missing: 240 };
  await eventually(async () => expect(await kept(at.second, clipboards('ar'))).toMatchObject(gone));
  const { code, lines } = await command(system, 'verify');
  expect([code, lines.at(-1)]).toEqual([0, 'Everything adds up.']);
});
