import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { eventually } from '@blueheart/testing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { between } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import { SendingService } from '../transfers/sending.service.js';
import { aDraft } from '../transfers/transfers.fixture.js';
import type { PlaceChanges, PlaceWanted } from './place.schema.js';
import { PlacesQueries } from './places.queries.js';
import { PlacesService } from './places.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());

const places = () => distribution.get(PlacesService);
const byHand = () => distribution.get(StockByHand);
const close = (place: string, version = 1) => places().close(distribution.rana, place, version);
const move = (from: string, to: string, quantity: number, key: string = newId()) =>
  byHand().move(distribution.rana, key, { kind: 'move', from, to, quantity, ...pins });
const get = (place: string) => distribution.get(PlacesQueries).get(slug, place);
const isClosed = async (place: string) => (await get(place)).closedAt !== null;

test('of two who rename a place at once, one is told that it has changed meanwhile', async () => {
  const place = await distribution.aWarehouse();
  const rename = (en: string) =>
    places().change(distribution.rana, place, { version: 1, names: { en } });
  const results = await Promise.allSettled([rename('North'), rename('South')]);
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([{ reason: { code: 'changed-meanwhile', status: 409 } }]);
  const { names, version } = await get(place);
  expect(['North', 'South']).toContain(names['en']);
  expect(version).toBe(2);
});

describe('where a place is', () => {
  const point = { latitude: 33.9012, longitude: 35.5234 };
  const office = { kind: 'office', names: { en: 'Office' }, address: 'Port Road', point } as const;
  const van = { kind: 'vehicle', names: { en: 'Van' }, address: '', point: null } as const;
  const create = (wanted: PlaceWanted) => places().create(distribution.rana, wanted);
  const change = (place: string, changes: PlaceChanges) =>
    places().change(distribution.rana, place, changes);
  const notOfVehicles = (...paths: string[]) => ({
    status: 400,
    mistakes: paths.map((path) => ({ path, code: 'not_of_a_vehicle' })),
  });

  test('stays as it is while only the name is changed, and is forgotten when it is taken away', async () => {
    const place = await create(office);
    await change(place, { version: 1, names: { en: 'Head office' } });
    expect(await get(place)).toMatchObject({ ...office, names: { en: 'Head office' } });
    await change(place, { version: 2, address: '', point: null });
    expect(await get(place)).toMatchObject({ address: '', point: null, version: 3 });
  });

  test('is in the log of acts as it was and as it became', async () => {
    const place = await create(office);
    await change(place, { version: 1, point: null });
    const acts = (await distribution.announced<{ object: { id: string } }>('ActionAudited')).filter(
      ({ object }) => object.id === place,
    );
    expect(acts).toMatchObject([
      { action: 'place.create', after: office },
      { action: 'place.change', before: office, after: { ...office, point: null } },
    ]);
  });

  test('is nothing that is said of a vehicle, neither at first nor later', async () => {
    await expect(create({ ...office, kind: 'vehicle' })).rejects.toMatchObject(
      notOfVehicles('address', 'point'),
    );
    const place = await create(van);
    await expect(change(place, { version: 1, point })).rejects.toMatchObject(
      notOfVehicles('point'),
    );
    await change(place, { version: 1, names: { en: 'White van' } });
    expect(await get(place)).toMatchObject({ names: { en: 'White van' }, point: null, version: 2 });
  });

  test.each([
    ['vehicle', `address = 'Port Road'`, 'only_a_building_has_a_point'],
    ['vehicle', 'latitude = 33.9, longitude = 35.5', 'only_a_building_has_a_point'],
    ['office', 'longitude = null', 'a_point_has_both'],
  ] as const)('of a %s that is said to have %s is refused by %s', async (kind, set, constraint) => {
    const place = await create(kind === 'office' ? office : van);
    await expect(
      distribution.sql(`update distribution.places set ${set} where id = $1`, [place]),
    ).rejects.toThrow(constraint);
  });
});

test('places that are nowhere, and those of another campaign, are not there to be changed', async () => {
  const place = await distribution.aWarehouse();
  const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
  const lost = await distribution.virtual('lost');
  const missing = { code: 'no-such-place', status: 404 };
  await expect(places().close(elsewhere, place, 1)).rejects.toMatchObject(missing);
  const ours = { version: 1, names: { en: 'Ours' } };
  await expect(places().change(elsewhere, place, ours)).rejects.toMatchObject(missing);
  await expect(close(lost)).rejects.toMatchObject(missing);
  await expect(move(place, lost, 1)).rejects.toMatchObject({ code: 'place-virtual', status: 422 });
});

test('a place is closed once it is empty, and then nothing is brought there', async () => {
  const { place } = await distribution.aFullWarehouse(5);
  const other = await distribution.aWarehouse();
  await expect(close(place)).rejects.toMatchObject({ code: 'place-not-empty', status: 409 });
  const key = newId();
  const moved = await move(place, other, 5, key);
  await close(place);
  const refused = { code: 'place-closed', status: 409 };
  await expect(move(other, place, 1)).rejects.toMatchObject(refused);
  await expect(close(place, 2)).rejects.toMatchObject(refused);
  // What was done before is answered as before, and comes back to no closed place.
  expect(await move(place, other, 5, key)).toEqual({ id: moved.id, isNew: false });
  await expect(
    byHand().reverse(distribution.rana, newId(), moved.id, 'mistake'),
  ).rejects.toMatchObject(refused);
  expect([await distribution.there(place), await distribution.there(other)]).toEqual([0, 5]);
});

describe('who closes a place waits for what is on its way in, and finds that it is not empty,', () => {
  /** Closes the place once this has been done, before it is committed. */
  async function closeMeanwhile(place: string, work: (tx: Transaction) => Promise<unknown>) {
    let closing: Promise<unknown> | undefined;
    let ended = false;
    await distribution.get(Database).transaction(async (tx) => {
      await work(tx);
      closing = close(place).catch((error: unknown) => error);
      void closing.finally(() => (ended = true));
      await eventually(async () => expect(ended || (await somebodyWaits())).toBe(true));
    });
    return {
      refused: await closing,
      isClosed: await isClosed(place),
      there: await distribution.there(place),
    };
  }
  const found = { refused: { code: 'place-not-empty' }, isClosed: false, there: 5 };

  test('where it is brought', async () => {
    const { place: from, lot } = await distribution.aFullWarehouse(5);
    const place = await distribution.aWarehouse();
    const lines = between(from, place, lot, 5);
    const movement = { campaign: slug, kind: 'move', key: newId(), lines } as const;
    const closed = await closeMeanwhile(place, async (tx) => {
      await distribution.get(PlacesQueries).open(slug, place, tx);
      await distribution.get(StockService).post(tx, movement);
    });
    expect(closed).toMatchObject(found);
  });

  test('where it comes back', async () => {
    const { place } = await distribution.aFullWarehouse(5);
    const { id } = await move(place, await distribution.aWarehouse(), 5);
    const closed = await closeMeanwhile(place, async (tx) => {
      const how = { key: newId(), reason: 'mistake' };
      const back = await distribution.get(StockService).reverse(tx, slug, id, how);
      expect(await distribution.get(PlacesQueries).hasClosed(tx, back.id)).toBe(false);
    });
    expect(closed).toMatchObject(found);
  });

  test('where it is sent', async () => {
    const { id, to } = await aDraft(distribution, 5);
    const closed = await closeMeanwhile(to, (tx) =>
      distribution.get(SendingService).sendIn(tx, distribution.rana, id, {}),
    );
    expect(closed).toMatchObject({
      refused: { code: 'place-awaits-transfer' },
      isClosed: false,
      there: 0,
    });
  });
});

async function somebodyWaits(): Promise<boolean> {
  const waiting = await distribution.sql(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
}

test('closed and brought to, or taken back to, at the same moment: one of them is refused', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { place: from } = await distribution.aFullWarehouse(5);
    const place = await distribution.aWarehouse();
    const arrives =
      round % 2
        ? () => move(from, place, 5)
        : async () => {
            const back = await move(from, await distribution.aWarehouse(), 5);
            return byHand().reverse(distribution.rana, newId(), back.id, 'mistake');
          };
    const target = round % 2 ? place : from;
    const results = await Promise.allSettled([close(target), arrives()]);
    expect(results.every((one) => one.status === 'fulfilled' || isRefusal(one.reason))).toBe(true);
    expect((await isClosed(target)) && (await distribution.there(target)) > 0).toBe(false);
  }
});

const isRefusal = (error: unknown) =>
  error instanceof Refusal && ['place-closed', 'place-not-empty'].includes(error.code);
