import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { DiscrepanciesQueries } from '../discrepancies/discrepancies.queries.js';
import { LotsService } from '../lots/lots.service.js';
import { QuarantineService } from '../lots/quarantine.service.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { between } from '../stock/movement.rules.js';
import { StockQueries } from '../stock/stock.queries.js';
import { StockService } from '../stock/stock.service.js';
import type { CountReason } from './count.rules.js';
import { CountsQueries } from './counts.queries.js';
import { CountsService } from './counts.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const counts = () => distribution.get(CountsService);
const begin = (place: string) => counts().begin(distribution.rana, place);
const enter = (id: string, counted: number, countedAt?: Date) =>
  counts().enter(distribution.rana, id, {
    ...pins,
    counted,
    ...(countedAt && { countedAt: countedAt.toISOString() }),
  });
const approve = (id: string, reason?: CountReason) =>
  counts().approve(distribution.rana, id, { reasons: reason ? [{ ...pins, reason }] : [] });
const lineOf = async (id: string) =>
  (await distribution.get(CountsQueries).get(slug, id)).lines.find(({ item }) => item === 'pin')!;
const handOut = (from: string, quantity: number) =>
  distribution
    .get(StockByHand)
    .move(distribution.rana, newId(), { kind: 'hand-out', from, quantity, ...pins });
/** Told now, done then: as a phone that was without a network does. */
async function handedOut(place: string, lot: string, quantity: number, occurredAt: Date) {
  const lines = between(place, await distribution.virtual('handed-out'), lot, quantity);
  await distribution
    .get(Database)
    .transaction((tx) =>
      distribution
        .get(StockService)
        .post(tx, { campaign: slug, kind: 'hand-out', key: newId(), lines, occurredAt }),
    );
}
const agoMs = (ms: number) => new Date(Date.now() - ms);

test('what is counted as the books have it is approved, and moves nothing', async () => {
  const { place } = await distribution.aFullWarehouse(100);
  const id = await begin(place);
  await enter(id, 100);
  expect(await lineOf(id)).toMatchObject({ isSettled: true, variance: 0 });
  await approve(id);
  expect(await distribution.there(place)).toBe(100);
  expect(
    await distribution.sql('select from distribution.movements where about = $1', [id]),
  ).toEqual([]);
});

test('what is missing is counted twice, gets its reason, and leaves the books', async () => {
  const { place } = await distribution.aFullWarehouse(100);
  const id = await begin(place);
  await enter(id, 60);
  await expect(approve(id, 'stolen')).rejects.toMatchObject({
    code: 'recount-needed',
    status: 409,
    about: { items: [pins] },
  });
  await enter(id, 60);
  await expect(approve(id)).rejects.toMatchObject({ code: 'reason-needed', status: 409 });
  await expect(approve(id, 'found')).rejects.toMatchObject({ code: 'reason-needed' });
  const lost = await distribution.virtual('lost');
  const before = await distribution.there(lost);
  await approve(id, 'stolen');
  expect(await distribution.there(place)).toBe(60);
  expect((await distribution.there(lost)) - before).toBe(40);
  expect(await lineOf(id)).toMatchObject({ variance: -40, reason: 'stolen' });
});

test('what is there too much comes out of what nobody could explain', async () => {
  const { place } = await distribution.aFullWarehouse(10);
  const id = await begin(place);
  await enter(id, 13);
  await approve(id, 'found');
  expect(await distribution.there(place)).toBe(13);
});

test('what was missed and is there again is of its lot, which a withdrawal holds back', async () => {
  const clipboards = { item: 'clipboard', language: 'ar' };
  const place = await distribution.aWarehouse('Chouf depot');
  const label = `clip-${newId()}`;
  const lot = await distribution
    .get(Database)
    .transaction((tx) =>
      distribution.get(LotsService).ensure(tx, slug, { ...clipboards, label, lawText: '164-2011' }),
    );
  await distribution.post(
    'receipt',
    between(await distribution.virtual('supplier'), place, lot, 100),
  );
  for (const counted of [60, 100]) {
    const id = await begin(place);
    for (const _again of [1, 2])
      await counts().enter(distribution.rana, id, { ...clipboards, counted });
    const reasons = [{ ...clipboards, reason: 'unexplained' as const }];
    await counts().approve(distribution.rana, id, { reasons });
  }
  const { discrepancies } = await distribution
    .get(DiscrepanciesQueries)
    .list(slug, { limit: 200, state: 'open' });
  expect(discrepancies.filter((one) => one.place === place)).toEqual([]);
  const withdrawn = await distribution
    .get(QuarantineService)
    .withdraw(distribution.rana, { kind: 'law-text', version: '164-2011' });
  expect(withdrawn).toMatchObject({ lots: 1, pieces: 100 });
  const { stock } = await distribution.get(StockQueries).stock(slug);
  expect(stock.find((one) => one.place === place)).toMatchObject({ onHand: 100, quarantined: 100 });
});

test('a booth goes on handing out while it is counted: the difference is that of the moment', async () => {
  const { place } = await distribution.aFullWarehouse(100);
  const id = await begin(place);
  await handOut(place, 10);
  await enter(id, 88);
  await handOut(place, 20);
  expect(await lineOf(id)).toMatchObject({ variance: -2 });
  await approve(id, 'lost');
  expect(await distribution.there(place)).toBe(68);
});

test('what was handed out before the count and is told after it was expected to be gone', async () => {
  const { place, lot } = await distribution.aFullWarehouse(100);
  const id = await begin(place);
  await enter(id, 90);
  await handedOut(place, lot, 10, agoMs(60_000));
  expect(await lineOf(id)).toMatchObject({ variance: 0, isSettled: true });
  await approve(id);
  expect(await distribution.there(place)).toBe(90);
});

test('a count that is told late is held against what the books had when it was made', async () => {
  const { place, lot } = await distribution.aFullWarehouse(100);
  await distribution.sql('select pg_sleep(0.01)');
  const [{ then }] = (await distribution.sql<{ then: Date }>(
    'select clock_timestamp() as then',
  )) as [{ then: Date }];
  await handedOut(place, lot, 30, new Date(then.getTime() + 5));
  const id = await begin(place);
  await enter(id, 100, then);
  expect(await lineOf(id)).toMatchObject({ variance: 0 });
});

test('what is taken back between counting and approving never happened, and is corrected once', async () => {
  const { place } = await distribution.aFullWarehouse(100);
  const byHand = distribution.get(StockByHand);
  const mistake = await byHand.move(distribution.rana, newId(), {
    kind: 'write-off',
    from: place,
    reason: 'lost',
    quantity: 5,
    ...pins,
  });
  const id = await begin(place);
  await enter(id, 100);
  expect(await lineOf(id)).toMatchObject({ variance: 5 });
  await byHand.reverse(distribution.rana, newId(), mistake.id, 'mistake');
  expect(await lineOf(id)).toMatchObject({ variance: 0 });
  await approve(id);
  expect(await distribution.there(place)).toBe(100);
});

describe('what is taken back after a count of its place was approved', () => {
  const moved = async (quantity: number) => {
    const { place: depot } = await distribution.aFullWarehouse(100);
    const to = await distribution.aWarehouse();
    const move = { kind: 'move' as const, from: depot, to, quantity, ...pins };
    const { id } = await distribution.get(StockByHand).move(distribution.rana, newId(), move);
    return { depot, to, id };
  };
  const counted = async (place: string, quantity: number, reason?: CountReason) => {
    const id = await begin(place);
    await enter(id, quantity);
    await enter(id, quantity);
    await approve(id, reason);
  };
  const takeBack = (movement: string) =>
    distribution.get(StockByHand).reverse(distribution.rana, newId(), movement, 'mistake');

  test('was what the count missed: the place has what was counted, and nothing is missing any more', async () => {
    const { depot, to, id } = await moved(30);
    await counted(to, 8, 'unexplained');
    expect(await distribution.unexplainedAt(to)).toEqual([{ cause: 'missing', quantity: 22 }]);
    await takeBack(id);
    // Eight were there all the same: nobody knows from where.
    expect(await distribution.there(to)).toBe(0);
    expect(await distribution.there(depot)).toBe(100);
    expect(await distribution.unexplainedAt(to)).toEqual([]);
    const [kept] = await distribution.sql<{ id: string }>(
      `select id from distribution.movements where about_kind = 'movement' and about = $1`,
      [id],
    );
    await expect(takeBack(kept!.id)).rejects.toMatchObject({ status: 409, code: 'not-by-hand' });
  });

  test('was what the count found too much: the place it had left keeps what was counted', async () => {
    const { depot, to, id } = await moved(30);
    await counted(depot, 100, 'unexplained');
    expect(await distribution.unexplainedAt(depot)).toEqual([{ cause: 'surplus', quantity: 30 }]);
    await takeBack(id);
    expect(await distribution.there(depot)).toBe(100);
    expect(await distribution.there(to)).toBe(0);
    expect(await distribution.unexplainedAt(depot)).toEqual([]);
    const byHand = distribution.get(StockByHand);
    await expect(byHand.reverse(distribution.rana, newId(), id, 'mistake')).rejects.toMatchObject({
      code: 'reversed-already',
    });
  });

  test('was there when it was counted: it leaves the place, and may be told anew', async () => {
    const { to, id } = await moved(30);
    await counted(to, 30);
    await takeBack(id);
    expect(await distribution.there(to)).toBe(0);
    expect(await distribution.unexplainedAt(to)).toEqual([]);
  });
});

test('a count of a moment to come is refused', async () => {
  const { place } = await distribution.aFullWarehouse(1);
  await expect(enter(await begin(place), 1, agoMs(-3_600_000))).rejects.toMatchObject({
    code: 'counted-later',
    status: 422,
  });
});

test('where less is left by now than is missing, it is counted again', async () => {
  const { place } = await distribution.aFullWarehouse(100);
  const id = await begin(place);
  await enter(id, 60);
  await enter(id, 60);
  await handOut(place, 70);
  await expect(approve(id, 'lost')).rejects.toMatchObject({ code: 'count-stale', status: 409 });
  expect(await distribution.there(place)).toBe(30);
});

test('a place has one open count, also for those who begin at the same moment', async () => {
  const { place } = await distribution.aFullWarehouse(1);
  const begun = await Promise.all([begin(place), begin(place), begin(place)]);
  expect(new Set(begun).size).toBe(1);
  await counts().drop(distribution.rana, begun[0]);
  expect(await begin(place)).not.toBe(begun[0]);
});

test('approved twice at the same moment, it counts once; afterwards nothing is entered', async () => {
  const { place } = await distribution.aFullWarehouse(10);
  const id = await begin(place);
  await expect(approve(id)).rejects.toMatchObject({ code: 'nothing-counted', status: 409 });
  await enter(id, 8);
  const results = await Promise.allSettled([approve(id, 'damaged'), approve(id, 'damaged')]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await distribution.there(place)).toBe(8);
  const ended = { code: 'count-ended', status: 409 };
  await expect(enter(id, 8)).rejects.toMatchObject(ended);
  await expect(counts().drop(distribution.rana, id)).rejects.toMatchObject(ended);
  await handOut(place, 3);
  expect(await lineOf(id)).toMatchObject({ variance: -2 });
});

test('what was counted cannot be edited, and is of its own campaign', async () => {
  const { place } = await distribution.aFullWarehouse(10);
  const id = await begin(place);
  await enter(id, 10);
  await expect(
    distribution.sql('update distribution.count_attempts set counted = 9'),
  ).rejects.toThrow('What was counted stays');
  const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
  await expect(distribution.get(CountsQueries).get('elsewhere', id)).rejects.toMatchObject({
    code: 'no-such-count',
    status: 404,
  });
  await expect(counts().approve(elsewhere, id, { reasons: [] })).rejects.toMatchObject({
    status: 404,
  });
  await expect(counts().begin(elsewhere, place)).rejects.toMatchObject({ status: 404 });
});
