import { staffIdOf } from '@blueheart/access';
import { EventConfirmed } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { CustodyService } from '../custody/custody.service.js';
import { DistributionHandlers } from '../distribution.handlers.js';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { fieldBatchSchema } from '../field/act.schema.js';
import { FieldService } from '../field/field.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { between } from '../stock/movement.rules.js';
import { StockQueries } from '../stock/stock.queries.js';
import { DiscrepanciesQueries } from './discrepancies.queries.js';
import { DiscrepanciesService } from './discrepancies.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

/** A bag with so many pins. */
async function aBag(quantity: number): Promise<string> {
  const staff = newId();
  await distribution.sql(
    `insert into distribution.people (campaign, staff, role, told_at) values ($1, $2, 'volunteer', now())`,
    [slug, staff],
  );
  const bag = await distribution.get(CustodyService).ensure(distribution.rana, staff);
  const { place: depot, lot } = await distribution.aFullWarehouse(100);
  if (quantity) await distribution.post('move', between(depot, bag, lot, quantity));
  return bag;
}
/** Told by a phone; gives the movement. */
async function handedOut(place: string, quantity: number): Promise<string> {
  const head = { id: newId(), place, tappedAt: new Date().toISOString() };
  const by = staffIdOf(distribution.rana);
  const act = { ...head, by, kind: 'hand-out', lines: [{ ...pins, quantity }] };
  const batch = fieldBatchSchema.parse({ device: newId(), acts: [act] });
  await distribution.get(FieldService).take(distribution.rana, batch);
  return newestOf({});
}
async function newestOf(search: { place?: string }): Promise<string> {
  const { movements } = await distribution
    .get(StockQueries)
    .movements(slug, { ...search, limit: 1 });
  return movements[0]!.id;
}
const takeBack = (movement: string, key = newId()) =>
  distribution.get(StockByHand).reverse(distribution.rana, key, movement, 'mistake');
const ofPlace = async (place: string) =>
  (await distribution.get(DiscrepanciesQueries).list(slug, { limit: 200 })).discrepancies
    .filter((one) => one.place === place)
    .map(({ id, quantity, state }) => ({ id, quantity, state }));
const unexplained = async () => distribution.there(await distribution.virtual('unexplained'));

test.each([10, 0])(
  'a hand-out of 15 where %i were is taken back with its discrepancy',
  async (there) => {
    const [bag, before] = [await aBag(there), await unexplained()];
    const movement = await handedOut(bag, 15);
    expect(await ofPlace(bag)).toMatchObject([{ quantity: 15 - there, state: 'open' }]);
    const key = newId();
    await takeBack(movement, key);
    await takeBack(movement, key);
    expect(await ofPlace(bag)).toMatchObject([{ quantity: 0, state: 'gone' }]);
    expect([await distribution.there(bag), await unexplained()]).toEqual([there, before]);
  },
);

test('of what two took beyond the books, that of the other stays a question', async () => {
  const bag = await aBag(10);
  const first = await handedOut(bag, 15);
  await handedOut(bag, 4);
  await takeBack(first);
  expect(await ofPlace(bag)).toMatchObject([{ quantity: 4, state: 'open' }]);
});

test('what somebody has explained is not taken back any more', async () => {
  const bag = await aBag(10);
  const movement = await handedOut(bag, 15);
  const { id } = (await ofPlace(bag))[0]!;
  await distribution
    .get(DiscrepanciesService)
    .explain(distribution.rana, id, { reason: 'uncounted-receipt', quantity: 5 });
  const before = await unexplained();
  await expect(takeBack(movement)).rejects.toMatchObject({
    code: 'explained-meanwhile',
    status: 409,
  });
  expect([await distribution.there(bag), await unexplained()]).toEqual([0, before]);
  expect(await ofPlace(bag)).toMatchObject([{ state: 'explained' }]);
});

test('what a booth logged is corrected by its log alone, and comes back once', async () => {
  const facts = aBooth();
  await tell(distribution, EventConfirmed, facts);
  const places = await distribution.get(PlacesQueries).list(slug);
  const booth = places.find(({ event }) => event === facts.event)!.id;
  const { place: depot, lot } = await distribution.aFullWarehouse(50);
  await distribution.post('move', between(depot, booth, lot, 50));
  const of = { campaign: slug, event: facts.event, device: newId() };
  const figure = { kind: 'item' as const, what: 'pin', language: '' };
  const batch = newId();
  const handlers = distribution.get(DistributionHandlers);
  const told = { ...of, batch, estimated: false, entries: 1 };
  await distribution
    .get(Database)
    .transaction((tx) =>
      handlers.handOut(
        [{ id: newId(), at: new Date(), data: { ...told, figures: [{ ...figure, count: 20 }] } }],
        tx,
      ),
    );
  await expect(takeBack(await newestOf({ place: booth }))).rejects.toMatchObject({
    code: 'not-by-hand',
    status: 409,
  });
  const change = { ...figure, entry: newId(), delta: -20, from: batch };
  await distribution
    .get(Database)
    .transaction((tx) =>
      handlers.takeBack(
        { id: newId(), at: new Date(), data: { ...of, batch: newId(), changes: [change] } },
        tx,
      ),
    );
  expect(await distribution.there(booth)).toBe(50);
});
