import { newId } from '@blueheart/sealing';
import { aPart, ScheduleAlone, slug } from '../schedule.fixture.js';
import { PeopleService } from '../people/people.service.js';
import { Database } from '@blueheart/database';
import {
  aBooth,
  answersTo,
  aVolunteer,
  figuresOf,
  Phone,
  send,
  signed,
  totals,
} from './booth.fixture.js';
import { BoothQueries } from './booth.queries.js';
import { BoothService } from './booth.service.js';
import { EstimatesService } from './estimates.service.js';
import { KitQueries } from './kit.queries.js';
import { ReadyService } from './ready.service.js';
import { QuarantineService } from './quarantine.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const aPhone = async (hoursAgo?: number) =>
  new Phone(await aBooth(schedule, hoursAgo), aVolunteer());

describe('what was tapped', () => {
  test('is counted once, however often it is sent', async () => {
    const phone = await aPhone();
    phone.visitors(3);
    phone.tap({ kind: 'conversations', delta: 2 });
    phone.tap({ kind: 'item', item: 'brochure', language: 'ar', delta: 5 });
    phone.tap({ kind: 'item', item: 'pin', language: null, delta: 1 });
    phone.tap({ kind: 'lead', sealed: 'c2VhbGVkIG9uIHRoZSBwaG9uZQ' });
    phone.tap({
      kind: 'incident',
      category: 'lost-child',
      place: 'North entrance',
      time: phone.clock(),
    });
    expect(await answersTo(schedule, phone)).toEqual(Array(6).fill('accepted'));
    expect(await answersTo(schedule, phone)).toEqual(Array(6).fill('duplicate'));
    expect(await totals(schedule, phone.event)).toEqual([
      'conversations 2',
      'incident lost-child 1',
      'item brochure ar 5',
      'item pin 1',
      'lead 1',
      'visitors 3',
    ]);
  });

  test('has one effect when three phones send it at once', async () => {
    const phone = await aPhone();
    for (let n = 0; n < 40; n += 1) phone.visitors();
    const sent = await Promise.all([1, 2, 3].map(() => answersTo(schedule, phone)));
    const all = sent.flat();
    expect(all.filter((answer) => answer === 'accepted')).toHaveLength(40);
    expect(all.filter((answer) => answer === 'duplicate')).toHaveLength(80);
    expect(await totals(schedule, phone.event)).toEqual(['visitors 40']);
    const announced = await schedule.announced<{ event: string; entries: number }>(
      'BoothActivityLogged',
    );
    expect(announced.filter(({ event }) => event === phone.event)).toMatchObject([{ entries: 40 }]);
  });

  test('is known for ever: again after a year it is a duplicate', async () => {
    const phone = await aPhone();
    phone.visitors();
    await send(schedule, phone);
    await schedule.sql('set session_replication_role = replica');
    await schedule.sql(
      `update schedule.booth_entries set received_at = received_at - interval '1 year' where event = $1`,
      [phone.event],
    );
    await schedule.sql('set session_replication_role = default');
    expect(await answersTo(schedule, phone)).toEqual(['duplicate']);
  });

  test('cannot be changed, not even by whoever owns the table', async () => {
    const phone = await aPhone();
    phone.visitors();
    await send(schedule, phone);
    for (const change of [
      'update schedule.booth_entries set delta = 9',
      'delete from schedule.booth_entries',
      'truncate schedule.booth_entries cascade',
    ])
      await expect(schedule.sql(change)).rejects.toMatchObject({ code: '23001' });
    const service = schedule.get(Database);
    await expect(service.query('update booth_entries set delta = 9')).rejects.toThrow(
      'permission denied',
    );
  });

  test('is announced once for a batch, and never by the person', async () => {
    const phone = await aPhone();
    const tap = { kind: 'item', item: 'clipboard', language: 'fr', delta: 2 } as const;
    const { recordedAt } = phone.tap(tap);
    for (let n = 1; n < 500; n += 1) phone.tap(tap, { recordedAt });
    await send(schedule, phone);
    const announced = await schedule.announced('BoothActivityLogged');
    expect(announced.at(-1)).toEqual({
      batch: expect.any(String) as string,
      campaign: phone.owner.campaign,
      event: phone.event,
      device: phone.device,
      estimated: false,
      entries: 500,
      figures: [
        {
          kind: 'item',
          what: 'clipboard',
          language: 'fr',
          count: 1_000,
          at: new Date(recordedAt).toISOString(),
        },
      ],
    });
  });
});

describe('a full batch of the longest there is', () => {
  const most = 500;
  const item = 'x'.repeat(60);
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  /** Each in a minute of its own, in a language of three letters. */
  const handedOut = async () => {
    await schedule.sql(
      `update schedule.campaigns set locales = '{ar,fr,en,ckb}',
         content = jsonb_set(content, '{items}', content -> 'items' || $1)
       where slug = $2`,
      [{ code: item, byLanguage: true }, slug],
    );
    const phone = await aPhone(9);
    for (let left = most; left > 0; left -= 1)
      phone.tap(
        { kind: 'item', item, language: 'ckb', delta: 1_000 },
        { recordedAt: minutesAgo(left) },
      );
    return phone;
  };

  test('is taken in and announced, and so is all that is said of it', async () => {
    const phone = await handedOut();
    expect(await answersTo(schedule, phone)).toEqual(Array(most).fill('accepted'));
    const [logged] = (await schedule.announced<{ figures: object[] }>('BoothActivityLogged')).slice(
      -1,
    );
    expect(logged!.figures).toHaveLength(most);

    const corrections = phone.entries.map((entry) =>
      phone.tap({ kind: 'correct', entry: entry.id, delta: -999 }),
    );
    expect(await answersTo(schedule, phone, corrections)).toEqual(Array(most).fill('accepted'));
    expect(await totals(schedule, phone.event)).toEqual([`item ${item} ckb ${most}`]);
  });
});

describe('what somebody corrects', () => {
  test('counts as they say, in whatever order it arrives, and is announced with the entry', async () => {
    const phone = await aPhone();
    const entry = phone.tap({ kind: 'item', item: 'pin', language: null, delta: 5 });
    const correction = phone.tap({ kind: 'correct', entry: entry.id, delta: -2 });
    expect(await answersTo(schedule, phone, [correction])).toEqual(['accepted']);
    expect(await totals(schedule, phone.event)).toEqual([]);
    await send(schedule, phone, [entry]);
    expect(await totals(schedule, phone.event)).toEqual(['item pin 3']);
    const [told] = (await schedule.announced('BoothActivityCorrected')).slice(-1);
    expect(told).toMatchObject({
      event: phone.event,
      changes: [{ kind: 'item', what: 'pin', entry: entry.id, delta: -2 }],
    });
  });

  test('counts for nothing once the entry is void, and a void correction is none', async () => {
    const phone = await aPhone();
    const [kept, dropped] = [phone.visitors(5), phone.visitors(7)];
    const wrong = phone.tap({ kind: 'correct', entry: kept.id, delta: 40 });
    phone.tap({ kind: 'correct', entry: dropped.id, delta: 1 });
    await send(schedule, phone);
    expect(await totals(schedule, phone.event)).toEqual(['visitors 53']);
    const undone = phone.tap({ kind: 'void', entry: wrong.id });
    const gone = phone.tap({ kind: 'void', entry: dropped.id });
    await send(schedule, phone, [undone, gone]);
    expect(await totals(schedule, phone.event)).toEqual(['visitors 5']);
    const [told] = (await schedule.announced('BoothActivityVoided')).slice(-1);
    expect(told).toMatchObject({ changes: [{ entry: dropped.id, delta: -8 }] });
  });

  test('is an entry of the same event', async () => {
    const [phone, elsewhere] = [await aPhone(), await aPhone()];
    const entry = phone.visitors(5);
    elsewhere.tap({ kind: 'void', entry: entry.id });
    elsewhere.tap({ kind: 'correct', entry: entry.id, delta: 30 });
    await send(schedule, phone);
    await send(schedule, elsewhere);
    expect(await totals(schedule, phone.event)).toEqual(['visitors 5']);
    phone.tap({ kind: 'correct', entry: entry.id, delta: 1 });
    await send(schedule, phone);
    expect(await totals(schedule, phone.event)).toEqual(['visitors 6']);
    phone.tap({ kind: 'void', entry: entry.id });
    await send(schedule, phone);
    expect(await totals(schedule, phone.event)).toEqual([]);
  });
});

describe('what cannot be counted', () => {
  const held = (phone: Phone, by = phone.owner) =>
    schedule.get(QuarantineService).list(by, { event: phone.event, limit: 200 });

  test('is kept for whoever tapped it to see, and for a coordinator to take in', async () => {
    const phone = await aPhone();
    const entry = phone.visitors(2);
    await send(schedule, phone);
    const other = signed({ ...entry, delta: 9 } as typeof entry, phone.device);
    expect(await answersTo(schedule, phone, [other])).toEqual(['quarantined other-body']);
    expect(await answersTo(schedule, phone, [other])).toEqual(['quarantined other-body']);
    expect(await totals(schedule, phone.event)).toEqual(['visitors 2']);

    const [mine] = (await held(phone)).held;
    expect(mine).toMatchObject({
      code: 'other-body',
      entry: { id: entry.id, delta: 9 },
      booth: { venue: { en: 'Riverside Mall' } },
    });
    expect((await held(phone, aVolunteer())).held).toEqual([]);
    expect((await held(phone, schedule.rana)).held).toHaveLength(1);

    const takeIn = () =>
      schedule.get(QuarantineService).takeIn(schedule.rana, [mine!.id], 'Both were true.');
    expect((await Promise.all([takeIn(), takeIn()])).toSorted()).toEqual([0, 1]);
    expect(await totals(schedule, phone.event)).toEqual(['visitors 11']);
    expect((await held(phone)).held).toEqual([]);
    expect(await answersTo(schedule, phone, [other])).toEqual(['duplicate']);
    const acts = await schedule.announced<{ action: string }>('ActionAudited');
    expect(acts.filter(({ action }) => action === 'booth.take-in')).toMatchObject([
      { reason: 'Both were true.', after: { entries: 1, codes: ['other-body'] } },
    ]);
  });

  test.each(['2026-02-30T10:00:00Z', '2026-03-28T10:00:00', '2016-12-31T23:59:60Z'])(
    '%s is no moment',
    async (recordedAt) => {
      const phone = await aPhone();
      phone.tap({ kind: 'visitors', delta: 1 }, { recordedAt });
      phone.visitors();
      expect(await answersTo(schedule, phone)).toEqual(['quarantined malformed', 'accepted']);
      const [one] = (await held(phone)).held;
      await schedule
        .get(QuarantineService)
        .takeIn(schedule.rana, [one!.id], 'It was this morning.');
      expect(await totals(schedule, phone.event)).toEqual(['visitors 2']);
    },
  );

  test.each([
    '1970-01-01T00:00:03Z',
    '2099-06-01T10:00:00+03:00',
    `${new Date().toISOString().slice(0, 19)}+14:00`,
  ])('%s is counted, and its clock doubted', async (recordedAt) => {
    const phone = await aPhone();
    phone.tap({ kind: 'visitors', delta: 1 }, { recordedAt });
    phone.visitors();
    expect(await answersTo(schedule, phone)).toEqual(['accepted', 'accepted']);
    const { entries } = await schedule
      .get(BoothQueries)
      .entriesOf(phone.owner.campaign, phone.event, { after: 0, limit: 9 });
    expect(entries.map(({ sequence, clockDoubtful }) => [sequence, clockDoubtful])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(Date.parse(entries[0]!.receivedAt)).toBeGreaterThan(Date.now() - 60_000);
    expect((await figuresOf(schedule, phone.event)).devices).toMatchObject([{ clockDoubtful: 1 }]);
  });

  test('is what was changed on its way, and what somebody unknown tapped', async () => {
    const phone = await aPhone();
    const entry = phone.visitors(2);
    expect(await answersTo(schedule, phone, [{ ...entry, delta: 3 } as typeof entry])).toEqual([
      'quarantined wrong-hash',
    ]);
    expect(await answersTo(schedule, phone, [entry])).toEqual(['accepted']);
    const colleague = newId();
    const theirs = phone.tap({ kind: 'visitors', delta: 1 }, { by: colleague });
    expect(await answersTo(schedule, phone, [theirs])).toEqual(['quarantined unknown-author']);
    await schedule
      .get(Database)
      .transaction((tx) => schedule.get(PeopleService).keep(tx, aPart({ staff: colleague })));
    const next = phone.tap({ kind: 'visitors', delta: 1 }, { by: colleague });
    expect(await answersTo(schedule, phone, [next])).toEqual(['accepted']);
  });

  test('more than three days after the end it is kept, and waits for a coordinator', async () => {
    const phone = await aPhone(8 + 73);
    phone.visitors(4);
    expect(await answersTo(schedule, phone)).toEqual(['accepted waits']);
    expect(await answersTo(schedule, phone)).toEqual(['duplicate']);
    expect(await figuresOf(schedule, phone.event)).toMatchObject({
      figures: [],
      waitingForApproval: 1,
      quarantined: 0,
    });
    const [late] = (await held(phone)).held;
    await schedule
      .get(QuarantineService)
      .takeIn(schedule.rana, [late!.id], 'The phone was in a drawer.');
    expect(await totals(schedule, phone.event)).toEqual(['visitors 4']);
    const early = await aPhone(8 + 71);
    early.visitors();
    expect(await answersTo(schedule, early)).toEqual(['accepted']);
  });
});

test('one bad entry of a batch is answered with 422, and the others with 200', async () => {
  const phone = await aPhone();
  const first = phone.visitors(2);
  const other = signed({ ...first, delta: 9 } as typeof first, phone.device);
  const { answers } = await send(schedule, phone, [first, other, phone.visitors(3), first]);
  expect(answers.map(({ answer, status }) => [answer, status])).toEqual([
    ['accepted', 200],
    ['quarantined', 422],
    ['accepted', 200],
    ['duplicate', 200],
  ]);
  expect(await totals(schedule, phone.event)).toEqual(['visitors 5']);
  const late = await aPhone(8 + 73);
  late.visitors();
  expect((await send(schedule, late)).answers).toMatchObject([{ status: 202, waits: true }]);
});

test('nothing of a batch is stored when it names an event or an item that is not there', async () => {
  const phone = await aPhone();
  phone.visitors();
  const stray = phone.tap({ kind: 'visitors', delta: 1 }, { event: newId() });
  await expect(send(schedule, phone)).rejects.toMatchObject({
    code: 'no-such-event',
    status: 404,
    about: { entries: [stray.id] },
  });
  phone.entries.pop();
  phone.tap({ kind: 'item', item: 'knife', language: null, delta: 1 });
  await expect(send(schedule, phone)).rejects.toMatchObject({
    mistakes: [{ path: 'entries.1.item', code: 'invalid_value' }],
  });
  phone.entries.pop();
  phone.tap({ kind: 'item', item: 'brochure', language: null, delta: 1 });
  await expect(send(schedule, phone)).rejects.toMatchObject({
    mistakes: [{ path: 'entries.1.language' }],
  });
  const elsewhere = { ...phone.owner, campaign: 'another' };
  await expect(
    schedule.get(BoothService).take(elsewhere, phone.batch([phone.entries[0]!])),
  ).rejects.toMatchObject({ status: 404 });
  expect(await figuresOf(schedule, phone.event)).toMatchObject({ figures: [], devices: [] });
});

describe('a phone that died with entries on it', () => {
  const estimate = (phone: Phone, changes: object = {}) =>
    schedule.get(EstimatesService).make(schedule.rana, phone.event, {
      device: phone.device,
      first: 2,
      last: 40,
      counts: {
        visitors: 60,
        conversations: 9,
        items: [{ item: 'pin', language: null, count: 30 }],
      },
      reason: 'Its battery is dead.',
      ...changes,
    });

  test('is stood in for by an estimate, which its own entries make void when they come', async () => {
    const phone = await aPhone();
    const [first, second] = [phone.visitors(), phone.visitors(50)];
    await send(schedule, phone, [first]);
    const id = await estimate(phone);
    expect(await totals(schedule, phone.event)).toEqual([
      'conversations 9',
      'item pin 30',
      'visitors 61',
    ]);
    expect((await schedule.announced('BoothActivityLogged')).at(-1)).toMatchObject({
      batch: id,
      estimated: true,
    });

    await send(schedule, phone, [second]);
    expect(await totals(schedule, phone.event)).toEqual(['visitors 51']);
    expect((await figuresOf(schedule, phone.event)).estimates).toMatchObject([
      { id, voidedAt: expect.any(String) as string },
    ]);
    const [told] = (await schedule.announced<{ changes: object[] }>('BoothActivityVoided')).slice(
      -1,
    );
    expect(told!.changes).toHaveLength(3);
    expect(told!.changes).toContainEqual({
      kind: 'item',
      what: 'pin',
      language: '',
      entry: id,
      from: id,
      delta: -30,
    });
    const acts = await schedule.announced<{ action: string }>('ActionAudited');
    expect(acts.filter(({ action }) => action === 'booth.estimate')).toHaveLength(1);
  });

  test('is not stood in for twice, nor where its entries are there', async () => {
    const phone = await aPhone();
    phone.visitors();
    await send(schedule, phone);
    await expect(estimate(phone, { first: 1 })).rejects.toMatchObject({
      code: 'estimate-not-needed',
    });
    const tries = await Promise.allSettled([
      estimate(phone),
      estimate(phone, { first: 40, last: 60 }),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await estimate(phone, { first: 61, last: 61 });
    await expect(estimate({ ...phone, event: newId() } as Phone)).rejects.toMatchObject({
      status: 404,
    });
  });
});

test('each phone says what it has sent, what waits on it, and which numbers are missing', async () => {
  const phone = await aPhone();
  for (let n = 0; n < 5; n += 1) phone.visitors();
  phone.tap({ kind: 'close', last: 9 });
  const { entries, owner } = phone;
  await schedule.get(BoothService).take(owner, phone.batch([entries[0]!, entries[2]!], 3));
  const { devices } = await figuresOf(schedule, phone.event);
  expect(devices).toMatchObject([
    { device: phone.device, confirmed: 2, waiting: 3, missing: 1, last: 3, closed: false },
  ]);
  expect(devices[0]!.gaps).toEqual([{ first: 2, last: 2 }]);
  await send(schedule, phone);
  expect((await figuresOf(schedule, phone.event)).devices).toMatchObject([
    { confirmed: 6, waiting: 0, missing: 3, last: 9, closed: true, gaps: [{ first: 7, last: 9 }] },
  ]);
});

test('how a log came about is told: from when to when, by how many, and what came late', async () => {
  const phone = await aPhone(8 + 73);
  const course = () => schedule.get(BoothQueries).courseOf(slug, phone.event);
  const nothing = { span: null, people: 0, handovers: 0, late: 0, takenIn: 0 };
  expect(await course()).toEqual(nothing);
  const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
  const tapped = [phone.visitors(), phone.visitors(), phone.visitors()];
  const clocks = [at(80), at(75), at(-9)];
  const late = tapped.map((entry, n) => signed({ ...entry, recordedAt: clocks[n]! }, phone.device));
  await send(schedule, phone, late);
  expect(await course()).toEqual(nothing);
  const { held } = await schedule
    .get(QuarantineService)
    .list(schedule.rana, { event: phone.event, limit: 10 });
  const ids = held.map(({ id }) => id);
  await schedule.get(QuarantineService).takeIn(schedule.rana, ids, 'The phone was in a drawer.');
  expect(await course()).toEqual({
    span: { first: clocks[0], last: clocks[1] },
    people: 1,
    handovers: 0,
    late: 3,
    takenIn: 3,
  });
  await expect(schedule.get(BoothQueries).courseOf('elsewhere', phone.event)).rejects.toMatchObject(
    { status: 404 },
  );
});

test('more pins than people is said, and stops nobody', async () => {
  const phone = await aPhone();
  phone.visitors(2);
  phone.tap({ kind: 'item', item: 'pin', language: null, delta: 3 });
  expect(await answersTo(schedule, phone)).toEqual(['accepted', 'accepted']);
  expect((await figuresOf(schedule, phone.event)).flags).toEqual([
    { code: 'more-handed-out-than-people', what: 'pin', count: 3, people: 2 },
  ]);
});

test('a kit is what a phone needs: what is near, what is handed out, whom to call', async () => {
  const { kit, etag } = await schedule.get(KitQueries).kit(slug);
  const near = await aBooth(schedule, -24);
  await aBooth(schedule, 8 + 73);
  await aBooth(schedule, -24 * 15);
  await schedule.aDraft(await schedule.aMall());
  const after = await schedule.get(KitQueries).kit(slug);
  const added = after.kit.events.filter(({ id }) => !kit.events.some((event) => event.id === id));
  expect(added).toMatchObject([{ id: near, venue: { en: 'Riverside Mall' }, zone: 'Asia/Beirut' }]);
  expect(after.etag).not.toBe(etag);
  expect((await schedule.get(KitQueries).kit(slug)).etag).toBe(after.etag);
  expect(kit.items.map(({ code, byLanguage }) => [code, byLanguage])).toContainEqual([
    'pin',
    false,
  ]);
  // None of the roll-out's numbers is verified yet, and none is shown before it is.
  expect(kit.helpLines).toEqual([]);
  await schedule.sql(
    `update schedule.campaigns set content = jsonb_set(jsonb_set(content, '{helpLines,0,number}', '"1745"'),
       '{helpLines,0,verified}', '{"by": "Rana", "on": "2026-01-01"}') where slug = $1`,
    [slug],
  );
  expect((await schedule.get(KitQueries).kit(slug)).kit.helpLines).toMatchObject([
    { number: '1745' },
  ]);
});

test('a phone says whether it is ready, and its last word of the last three days stands', async () => {
  const ready = schedule.get(ReadyService);
  const checks = { installed: true, kept: true, along: true, persistent: true, sent: true };
  const [one, other, old] = [newId(), newId(), newId()];
  await ready.report(aVolunteer(), one, { checks: { ...checks, kept: false }, battery: 90 });
  await ready.report(aVolunteer(), other, { checks, battery: 20 });
  await ready.report(aVolunteer(), old, { checks, battery: null });
  await ready.report(aVolunteer(), one, { checks, battery: 90 });
  await schedule.sql(
    `update schedule.ready_phones set reported_at = now() - interval '4 days' where device = $1`,
    [old],
  );
  const { phones, ready: count } = await ready.phones(slug);
  expect(count).toBe(1);
  expect(phones.map(({ device, ready: is }) => [device, is])).toEqual([
    [other, false],
    [one, true],
  ]);
  expect((await ready.phones('elsewhere')).phones).toEqual([]);
});
