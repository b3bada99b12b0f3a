import {
  EventCancelled,
  EventConfirmed,
  EventFinished,
  EventMoved,
  EventReopened,
  type EventContract,
} from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { eventually, seeded, shuffle } from '@blueheart/testing';
import { DistributionHandlers } from '../distribution.handlers.js';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between } from '../stock/movement.rules.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { StockService } from '../stock/stock.service.js';
import { StockQueries } from '../stock/stock.queries.js';
import { aBooth, tell, type Facts } from './booths.fixture.js';
import { ReservedGuard } from './reserved.guard.js';
import { Reservations } from './reservations.service.js';
import { ReservationsQueries } from './reservations.queries.js';

let distribution: DistributionAlone;
beforeEach(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterEach(async () => {
  expect(await distribution.differences()).toEqual([]);
  await distribution.stop();
});

/** What is kept for an event of pins, and where. */
async function keptFor(event: string) {
  const { reservations } = await distribution
    .get(ReservationsQueries)
    .list(slug, { event, limit: 500 });
  return reservations.find(({ item }) => item === 'pin');
}

const settle = () =>
  distribution.get(Database).transaction((tx) => distribution.get(Reservations).settle(tx, slug));

const lastTold = async (event: string) =>
  (
    await distribution.announced<{
      event: string;
      decision: number;
      short: { item: string; missing: number; cures: object[] }[];
    }>('StockShort')
  ).findLast((told) => told.event === event);

const tells = (contract: EventContract, facts: Facts) => tell(distribution, contract, facts);

test('a confirmed booth has a place and its kit, by the visitors it expects and in the languages of its share', async () => {
  const { place } = await distribution.aFullWarehouse(1_000);
  const booth = aBooth({ expectedVisitors: 400 });
  await tells(EventConfirmed, booth);
  expect(await keptFor(booth.event)).toMatchObject({
    quantity: 240,
    promised: 240,
    missing: 0,
    place,
    neededBy: booth.startsAt,
  });
  const { reservations } = await distribution
    .get(ReservationsQueries)
    .list(slug, { event: booth.event, limit: 500 });
  expect(
    reservations
      .filter(({ item }) => item === 'brochure')
      .map(({ language, quantity, missing }) => [language, quantity, missing]),
  ).toEqual([
    ['ar', 120, 120],
    ['en', 40, 40],
    ['fr', 40, 40],
  ]);
  const places = await distribution.get(PlacesQueries).list(slug);
  expect(places.find(({ event }) => event === booth.event)).toMatchObject({
    kind: 'booth',
    venue: booth.venue,
    closedAt: null,
  });
  const { stock } = await distribution.get(StockQueries).stock(slug);
  expect(stock.find((one) => one.place === place)).toMatchObject({
    onHand: 1_000,
    reserved: 240,
    available: 760,
  });
});

test('a booth of which nobody said how many come has a kit all the same; a conference has none', async () => {
  const [booth, conference] = [
    aBooth({ expectedVisitors: null }),
    aBooth({ expectedVisitors: null, kind: 'conference' }),
  ];
  await tells(EventConfirmed, booth);
  await tells(EventConfirmed, conference);
  expect(await keptFor(booth.event)).toMatchObject({ quantity: 180 });
  expect(await keptFor(conference.event)).toBeUndefined();
});

test('what is kept moves with its event, is kept for now while it is open, and is freed when it is cancelled', async () => {
  await distribution.aFullWarehouse(1_000);
  const booth = aBooth({ expectedVisitors: 100 });
  await tells(EventConfirmed, booth);
  const later = aBooth({ ...booth, version: 2 }, 1);
  await tells(EventMoved, later);
  expect(await keptFor(booth.event)).toMatchObject({ neededBy: later.startsAt, promised: 60 });
  await tells(EventReopened, { ...later, version: 3 });
  expect(await keptFor(booth.event)).toMatchObject({ tentative: true, promised: 60 });
  await tells(EventConfirmed, { ...later, version: 4 });
  expect(await keptFor(booth.event)).toMatchObject({ tentative: false, promised: 60 });
  await tells(EventCancelled, { ...later, version: 5 });
  expect(await keptFor(booth.event)).toMatchObject({
    freed: 'cancelled',
    promised: 0,
    place: null,
  });
});

test('what is kept for now is freed after two weeks, and what is kept for an event once it is over', async () => {
  await distribution.aFullWarehouse(1_000);
  const [open, over] = [aBooth({ expectedVisitors: 100 }), aBooth({ expectedVisitors: 100 })];
  const longAgo = new Date(Date.now() - 15 * 86_400_000);
  await tell(distribution, EventReopened, open, longAgo);
  await tells(EventConfirmed, over);
  expect(await keptFor(open.event)).toBeUndefined();
  await distribution.sql(
    `update distribution.events set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
     where event = $1`,
    [over.event],
  );
  await settle();
  expect(await keptFor(over.event)).toMatchObject({ freed: 'expired', promised: 0 });
});

test('a cancellation that comes before its confirmation leaves nothing reserved', async () => {
  const { place } = await distribution.aFullWarehouse(1_000);
  const booth = aBooth({ expectedVisitors: 100 });
  await tells(EventCancelled, { ...booth, version: 2 });
  await tells(EventConfirmed, booth);
  expect(await keptFor(booth.event)).toBeUndefined();
  const { stock } = await distribution.get(StockQueries).stock(slug);
  expect(stock.find((one) => one.place === place)).toMatchObject({ reserved: 0 });
});

test('in whatever order and however often the news arrives, the same is kept', async () => {
  await distribution.aFullWarehouse(100_000);
  const random = seeded(7);
  const booths = Array.from({ length: 6 }, (_, at) => aBooth({ expectedVisitors: 100 }, at));
  const news = booths.flatMap((booth, at): [EventContract, Facts][] => [
    [EventConfirmed, booth],
    [EventMoved, aBooth({ ...booth, version: 2 }, at + 1)],
    [EventReopened, aBooth({ ...booth, version: 3 }, at + 2)],
    at % 3 === 0
      ? [EventCancelled, aBooth({ ...booth, version: 4 }, at + 2)]
      : [EventConfirmed, aBooth({ ...booth, version: 4, expectedVisitors: 200 }, at + 2)],
    ...(at % 3 === 1
      ? [[EventFinished, aBooth({ ...booth, version: 6 }, at + 2)] as [EventContract, Facts]]
      : []),
  ]);
  for (const [contract, facts] of shuffle([...news, ...news, ...news], random))
    await tells(contract, facts);
  const kept = await Promise.all(booths.map(({ event }) => keptFor(event)));
  expect(kept.map((one) => one?.promised ?? 0)).toEqual([0, 0, 120, 0, 0, 120]);
  const neededBy = (at: number) => aBooth(booths[at], at + 2).startsAt;
  expect([kept[2]?.neededBy, kept[5]?.neededBy]).toEqual([neededBy(2), neededBy(5)]);
});

test('the second booth is told what is missing, who has it and how many to order until when; a receipt covers it', async () => {
  const { place, lot } = await distribution.aFullWarehouse(100);
  const [first, second] = [
    aBooth({ expectedVisitors: 150 }, 1),
    aBooth({ expectedVisitors: 150 }, 2),
  ];
  await tells(EventConfirmed, first);
  await tells(EventConfirmed, second);
  const office = await distribution.aFullWarehouse(30);
  await distribution.sql(`update distribution.places set kind = 'office' where id = $1`, [
    office.place,
  ]);
  await settle();
  expect(await keptFor(second.event)).toMatchObject({ quantity: 90, promised: 10, missing: 80 });
  const told = await lastTold(second.event);
  expect(told?.short.find(({ item }) => item === 'pin')).toEqual({
    item: 'pin',
    language: '',
    missing: 80,
    cures: [
      { kind: 'move', place: office.place, names: { en: 'Beirut depot' }, quantity: 30 },
      { kind: 'order', quantity: 50, by: expect.any(String) },
    ],
  });
  const supplier = await distribution.virtual('supplier');
  await distribution.post('receipt', between(supplier, place, lot, 500));
  await settle();
  expect(await keptFor(second.event)).toMatchObject({ promised: 90, missing: 0 });
  const after = await lastTold(second.event);
  expect(after?.short.some(({ item }) => item === 'pin')).toBe(false);
  expect(after!.decision).toBeGreaterThan(told!.decision);
});

test('what is kept for others is not handed out nor moved away, and what is free is', async () => {
  const { place } = await distribution.aFullWarehouse(100);
  const booth = aBooth({ expectedVisitors: 150 });
  await tells(EventConfirmed, booth);
  const byHand = (wanted: object) =>
    distribution
      .get(StockByHand)
      .move(distribution.rana, newId(), { from: place, ...pins, ...wanted } as never);
  const office = await distribution.aWarehouse('Hamra office');
  const refused = { code: 'reserved-for-others', status: 409, about: { item: 'pin', free: 10 } };
  await expect(byHand({ kind: 'hand-out', quantity: 11 })).rejects.toMatchObject(refused);
  await expect(byHand({ kind: 'move', to: office, quantity: 11 })).rejects.toMatchObject(refused);
  await expect(byHand({ kind: 'hand-out', quantity: 101 })).rejects.toMatchObject({
    code: 'not-enough-stock',
  });
  await byHand({ kind: 'hand-out', quantity: 10 });
  const places = await distribution.get(PlacesQueries).list(slug);
  const there = places.find(({ event }) => event === booth.event)!.id;
  await byHand({ kind: 'move', to: there, quantity: 90 });
  await settle();
  expect(await keptFor(booth.event)).toMatchObject({ arrived: 90, promised: 0, missing: 0 });
});

test('while pieces are given away nobody is promised them', async () => {
  const { place, lot } = await distribution.aFullWarehouse(100);
  const out = await distribution.virtual('handed-out');
  const booth = aBooth({ expectedVisitors: 150 });
  const [stock, guard] = [distribution.get(StockService), distribution.get(ReservedGuard)];
  let confirmed = Promise.resolve();
  await distribution.get(Database).transaction(async (tx) => {
    await stock.hold(tx, slug, [place, out], [pins]);
    const leaving = { ...pins, from: place, to: out, quantity: 60, there: 100 };
    await guard.expectFree(tx, slug, leaving);
    confirmed = tells(EventConfirmed, booth);
    await eventually(async () =>
      expect(
        await distribution.sql(`select from pg_locks where locktype = 'advisory' and not granted`),
      ).not.toEqual([]),
    );
    const lines = between(place, out, lot, 60);
    await stock.post(tx, { campaign: slug, kind: 'hand-out', key: newId(), lines });
  });
  await confirmed;
  expect(await keptFor(booth.event)).toMatchObject({ promised: 40, missing: 50 });
});

test('a booth is called as its venue is, whichever was told first, and by its latest name', async () => {
  const booth = aBooth();
  await distribution.get(Database).transaction(async (tx) => {
    const handlers = distribution.get(DistributionHandlers);
    for (const [version, en] of [
      [2, 'Riverside Mall'],
      [1, 'River Mall'],
    ] as const)
      await handlers.rememberVenue(
        {
          id: newId(),
          at: new Date(),
          data: {
            venue: booth.venue,
            campaign: slug,
            names: { en },
            governorate: null,
            district: null,
            point: { latitude: 33.9, longitude: 35.5 },
            archived: false,
            version,
          },
        },
        tx,
      );
  });
  await tells(EventConfirmed, booth);
  const places = await distribution.get(PlacesQueries).list(slug);
  expect(places.find(({ event }) => event === booth.event)).toMatchObject({
    names: { en: 'Riverside Mall' },
    point: { latitude: 33.9, longitude: 35.5 },
  });
});
