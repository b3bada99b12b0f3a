import { EventConfirmed } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { DistributionAlone, slug } from '../distribution.fixture.js';

import { QuarantineService } from '../lots/quarantine.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between } from '../stock/movement.rules.js';
import { aLine, arrive, send } from '../transfers/transfers.fixture.js';
import { TransfersService } from '../transfers/transfers.service.js';
import { aBooth, tell } from './booths.fixture.js';
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

const settle = () =>
  distribution.get(Database).transaction((tx) => distribution.get(Reservations).settle(tx, slug));

async function keptFor(event: string) {
  const { reservations } = await distribution
    .get(ReservationsQueries)
    .list(slug, { event, limit: 500 });
  return reservations.find(({ item }) => item === 'pin');
}

/** A booth that takes ninety pins, so many weeks after the first, and its place. */
async function aBoothOfNinety(weeks = 0) {
  const facts = aBooth({ expectedVisitors: 150 }, weeks);
  await tell(distribution, EventConfirmed, facts);
  const places = await distribution.get(PlacesQueries).list(slug);
  return { ...facts, place: places.find(({ event }) => event === facts.event)!.id };
}

/** How many pins were announced as missing for an event, each time that it was announced. */
async function missingTold(event: string) {
  const told = await distribution.announced<{
    event: string;
    short: { item: string; missing: number }[];
  }>('StockShort');
  return told
    .filter((one) => one.event === event)
    .map(({ short }) => short.find(({ item }) => item === 'pin')?.missing ?? 0);
}

async function sent(from: string, to: string, quantity: number): Promise<string> {
  const wanted = { from, to, expectedOn: null, lines: [aLine(quantity)] };
  const { id } = await distribution.get(TransfersService).create(distribution.rana, wanted);
  await send(distribution, id);
  await settle();
  return id;
}

test('a kit that is on its way to its booth is not missing there, nor taken from another', async () => {
  const { place: depot } = await distribution.aFullWarehouse(180);
  const [first, second] = [await aBoothOfNinety(), await aBoothOfNinety(1)];
  const transfer = await sent(depot, first.place, 90);
  expect(await keptFor(first.event)).toMatchObject({
    coming: 90,
    arrived: 0,
    promised: 0,
    missing: 0,
  });
  expect(await keptFor(second.event)).toMatchObject({ promised: 90, missing: 0, place: depot });
  await arrive(distribution, transfer, { received: 90 });
  await settle();
  expect(await keptFor(first.event)).toMatchObject({ coming: 0, arrived: 90, missing: 0 });
  expect(await missingTold(first.event)).toEqual([0]);
  expect(await missingTold(second.event)).toEqual([0]);
});

test('what was damaged, lost or brought back on its way is missing again', async () => {
  const { place: depot } = await distribution.aFullWarehouse(100);
  const booth = await aBoothOfNinety();
  const transfer = await sent(depot, booth.place, 90);
  await arrive(distribution, transfer, { received: 40, damaged: 5, lost: 5 });
  await settle();
  expect(await keptFor(booth.event)).toMatchObject({
    arrived: 40,
    coming: 40,
    promised: 10,
    missing: 0,
  });
  await arrive(distribution, transfer, { received: 40 }, { at: 'sender' });
  await settle();
  expect(await keptFor(booth.event)).toMatchObject({ arrived: 40, coming: 0, promised: 50 });
});

test('a kit that is withdrawn at its booth is missing there, and has come again when it is given free', async () => {
  const { place: depot, lot } = await distribution.aFullWarehouse(100);
  const booth = await aBoothOfNinety();
  const transfer = await sent(depot, booth.place, 90);
  await arrive(distribution, transfer, { received: 90 });
  const handedOut = await distribution.virtual('handed-out');
  await distribution.post('hand-out', between(booth.place, handedOut, lot, 30));
  await distribution.get(QuarantineService).holdBack(distribution.rana, lot);
  await settle();
  expect(await keptFor(booth.event)).toMatchObject({ arrived: 30, promised: 0, missing: 60 });
  expect((await missingTold(booth.event)).at(-1)).toBe(60);
  // It is taken away while the booth is under way: what is brought instead is still wanted.
  await distribution.sql(
    `update distribution.reservations set needed_by = now() - interval '1 hour'`,
  );
  await distribution.post('move', between(booth.place, depot, lot, 20));
  await settle();
  expect(await keptFor(booth.event)).toMatchObject({ arrived: 30, missing: 60 });
  await distribution.get(QuarantineService).release(distribution.rana, lot);
  await settle();
  expect(await keptFor(booth.event)).toMatchObject({ arrived: 90, missing: 0 });
});

test('what is withdrawn on its way to a booth is missing there', async () => {
  const { place: depot, lot } = await distribution.aFullWarehouse(100);
  const booth = await aBoothOfNinety();
  await sent(depot, booth.place, 90);
  await distribution.get(QuarantineService).holdBack(distribution.rana, lot);
  await settle();
  expect(await keptFor(booth.event)).toMatchObject({ coming: 0, missing: 90 });
});
