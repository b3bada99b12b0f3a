import { EventCancelled, EventConfirmed, EventFinished } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { ClosingsQueries } from '../closing/closings.queries.js';
import { ClosingsService } from '../closing/closings.service.js';
import { CountsService } from '../counts/counts.service.js';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { Reservations } from '../reservations/reservations.service.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { aLine, arrive, aSent, send } from '../transfers/transfers.fixture.js';
import { TransfersService } from '../transfers/transfers.service.js';
import { PlacesQueries } from './places.queries.js';
import { PlacesService } from './places.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const places = () => distribution.get(PlacesQueries);
const isClosed = async (place: string) => (await places().get(slug, place)).closedAt !== null;
const close = (place: string) => distribution.get(PlacesService).close(distribution.rana, place, 1);
const byHand = (wanted: Parameters<StockByHand['move']>[2]) =>
  distribution.get(StockByHand).move(distribution.rana, newId(), wanted);
const draft = (from: string, to: string, quantity: number) =>
  distribution
    .get(TransfersService)
    .create(distribution.rana, { from, to, expectedOn: null, lines: [aLine(quantity)] });
const settle = () =>
  distribution.get(Database).transaction((tx) => distribution.get(Reservations).settle(tx, slug));
const awaited = { code: 'place-awaits-transfer', status: 409 };
const closed = { code: 'place-closed', status: 409 };

/** A booth whose event was agreed on, and to which so many pins are on their way. */
async function aBoothThatWaits(quantity: number) {
  const facts = aBooth();
  await tell(distribution, EventConfirmed, facts);
  const booth = (await places().list(slug)).find(({ event }) => event === facts.event)!.id;
  const { place: depot } = await distribution.aFullWarehouse(quantity);
  const { id } = await draft(depot, booth, quantity);
  await send(distribution, id);
  return { facts, booth, depot, transfer: id };
}

/** As it could be before nothing was closed to which something is on its way. */
async function aClosedPlaceWith(quantity: number): Promise<string> {
  const { id, to } = await aSent(distribution, quantity);
  await distribution.sql('update distribution.places set closed_at = now() where id = $1', [to]);
  await arrive(distribution, id, { received: quantity });
  return to;
}

test('a place to which something is on its way is not closed, whatever of it has come', async () => {
  const { id, to } = await aSent(distribution, 10);
  await expect(close(to)).rejects.toMatchObject(awaited);
  await arrive(distribution, id, { received: 4 });
  await byHand({ kind: 'write-off', from: to, reason: 'lost', ...pins, quantity: 4 });
  await expect(close(to)).rejects.toMatchObject(awaited);
  await arrive(distribution, id, { lost: 6 });
  await close(to);
  expect(await isClosed(to)).toBe(true);
});

test('what came to a place that is closed goes elsewhere or is written off, and nothing comes there', async () => {
  const from = await aClosedPlaceWith(10);
  const to = await distribution.aWarehouse('Sidon depot');
  await byHand({ kind: 'move', from, to, ...pins, quantity: 2 });
  await byHand({ kind: 'write-off', from, reason: 'damaged', ...pins, quantity: 3 });
  await expect(byHand({ kind: 'hand-out', from, ...pins, quantity: 1 })).rejects.toMatchObject(
    closed,
  );
  await expect(
    byHand({ kind: 'move', from: to, to: from, ...pins, quantity: 1 }),
  ).rejects.toMatchObject(closed);
  await expect(draft(to, from, 1)).rejects.toMatchObject(closed);
  const { id } = await draft(from, to, 5);
  await send(distribution, id);
  await arrive(distribution, id, { received: 5 });
  expect([await distribution.there(from), await distribution.there(to)]).toEqual([0, 7]);
  await expect(byHand({ kind: 'move', from, to, ...pins, quantity: 1 })).rejects.toMatchObject(
    closed,
  );
});

test('a cancelled booth stays open while its kit is on its way, and closes once that has gone', async () => {
  const { facts, booth, depot, transfer } = await aBoothThatWaits(90);
  await tell(distribution, EventCancelled, { ...facts, version: 2 });
  expect(await isClosed(booth)).toBe(false);
  await arrive(distribution, transfer, { received: 90 }, { at: 'sender' });
  await settle();
  expect([await isClosed(booth), await distribution.there(depot)]).toEqual([true, 90]);
});

test('a booth that is over is not closed while something is on its way there', async () => {
  const { facts, booth, depot, transfer } = await aBoothThatWaits(90);
  await tell(distribution, EventFinished, { ...facts, version: 2 });
  await arrive(distribution, transfer, { received: 50 });
  const count = await distribution.get(CountsService).begin(distribution.rana, booth);
  await distribution.get(CountsService).enter(distribution.rana, count, { ...pins, counted: 50 });
  const closes = () =>
    distribution
      .get(ClosingsService)
      .close(distribution.rana, facts.event, { count, to: depot, reasons: [] });
  await expect(closes()).rejects.toMatchObject(awaited);
  await arrive(distribution, transfer, { lost: 40 });
  await closes();
  expect([await isClosed(booth), await distribution.there(depot)]).toEqual([true, 50]);
});

test('a booth that closed and has something all the same is listed, and opened again', async () => {
  const { facts, booth, transfer } = await aBoothThatWaits(90);
  await tell(distribution, EventCancelled, { ...facts, version: 2 });
  await distribution.sql('update distribution.places set closed_at = now() where id = $1', [booth]);
  const listed = async () =>
    (await distribution.get(ClosingsQueries).list(slug)).find(({ place }) => place === booth);
  expect(await listed()).toBeUndefined();
  await arrive(distribution, transfer, { received: 90 });
  expect(await listed()).toMatchObject({ pieces: 90, closedAt: expect.any(String) });
  await distribution.get(ClosingsService).reopen(distribution.rana, facts.event);
  await settle();
  expect(await listed()).toMatchObject({ pieces: 90, closedAt: null });
});
