import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { StockByHand } from './by-hand.service.js';
import { between, mostPieces } from './movement.rules.js';
import { StockQueries } from './stock.queries.js';
import { movementListSchema } from './stock.schema.js';
import { StockService } from './stock.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const byHand = () => distribution.get(StockByHand);
const short = { code: 'not-enough-stock', status: 409 };

/** After everything that was posted so far and before whatever comes. */
async function aMoment(): Promise<Date> {
  const [{ then }] = (await distribution.sql<{ then: Date }>(
    `select date_trunc('milliseconds', clock_timestamp()) + interval '1 ms' as then`,
  )) as [{ then: Date }];
  await distribution.sql('select pg_sleep_until($1)', [then]);
  return then;
}

test('what is moved leaves one place and is at the other', async () => {
  const { place, lot } = await distribution.aFullWarehouse(100);
  const office = await distribution.aWarehouse('Hamra office');
  await distribution.post('move', between(place, office, lot, 30));
  expect(await distribution.there(place)).toBe(70);
  expect(await distribution.there(office)).toBe(30);
});

test('nothing leaves a place that has too little, and nothing of that movement happens', async () => {
  const { place, lot } = await distribution.aFullWarehouse(10);
  const [office, other] = [await distribution.aWarehouse('A'), await distribution.aWarehouse('B')];
  const both = [...between(place, office, lot, 6), ...between(place, other, lot, 6)];
  await expect(distribution.post('move', both)).rejects.toMatchObject({
    ...short,
    about: { short: [{ place, lot, there: 10, missing: 2 }] },
  });
  expect([await distribution.there(place), await distribution.there(office)]).toEqual([10, 0]);
});

test('what is asked twice with one key happens once, also at the same moment', async () => {
  const { place, lot } = await distribution.aFullWarehouse(100);
  const out = await distribution.virtual('handed-out');
  const key = newId();
  const ask = () => distribution.post('hand-out', between(place, out, lot, 10), key);
  const posted = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(posted.map(({ id }) => id)).size).toBe(1);
  expect(posted.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await distribution.there(place)).toBe(90);
  await expect(
    distribution.post('hand-out', between(place, out, lot, 11), key),
  ).rejects.toMatchObject({ code: 'idempotency-key-used', status: 422 });
});

test('twenty hands take from one shelf at once, and it gives exactly what it has', async () => {
  const { place } = await distribution.aFullWarehouse(50);
  const take = () =>
    byHand().move(distribution.rana, newId(), {
      kind: 'hand-out',
      from: place,
      quantity: 4,
      ...pins,
    });
  const results = await Promise.allSettled(Array.from({ length: 20 }, take));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
  expect(await distribution.there(place)).toBe(2);
});

test('boxes cross between two places at once, and nobody waits for ever', async () => {
  const one = await distribution.aFullWarehouse(100);
  const two = await distribution.aFullWarehouse(100);
  const move = (from: string, to: string) =>
    byHand().move(distribution.rana, newId(), { kind: 'move', from, to, quantity: 3, ...pins });
  await Promise.all(
    Array.from({ length: 10 }, () => [
      move(one.place, two.place),
      move(two.place, one.place),
    ]).flat(),
  );
  expect([await distribution.there(one.place), await distribution.there(two.place)]).toEqual([
    100, 100,
  ]);
});

test('a hand-out that is asked again is answered as before, though the shelf is empty by now', async () => {
  const { place } = await distribution.aFullWarehouse(5);
  const key = newId();
  const wanted = { kind: 'hand-out', from: place, quantity: 5, ...pins } as const;
  const first = await byHand().move(distribution.rana, key, wanted);
  const again = await byHand().move(distribution.rana, key, wanted);
  expect(again).toEqual({ id: first.id, isNew: false });
});

test('the oldest lot goes first, and what is quarantined goes nowhere', async () => {
  const { place, lot: old } = await distribution.aFullWarehouse(5);
  const [young, supplier] = [await distribution.aLot(), await distribution.virtual('supplier')];
  await distribution.post('receipt', between(supplier, place, young, 5));
  const held = await distribution.aLot();
  await distribution.post('receipt', between(supplier, place, held, 5));
  await distribution.sql(
    `update distribution.lots set quarantined_at = now(), quarantine = 'artwork' where id = $1`,
    [held],
  );
  const out = (quantity: number) =>
    byHand().move(distribution.rana, newId(), { kind: 'hand-out', from: place, quantity, ...pins });
  const { id } = await out(7);
  const { lines } = await distribution.get(StockQueries).movement(slug, id);
  expect(lines.filter(({ delta }) => delta < 0).map((one) => [one.lot, one.delta])).toEqual([
    [old, -5],
    [young, -2],
  ]);
  await expect(out(4)).rejects.toMatchObject({ ...short, about: { item: 'pin', missing: 1 } });
  await expect(
    distribution.post('found', between(place, supplier, held, mostPieces)),
  ).rejects.toMatchObject(short);
});

test('a reversal takes all of it back, names it, and happens once', async () => {
  const { place, lot } = await distribution.aFullWarehouse(20);
  const out = await distribution.virtual('handed-out');
  const { id } = await distribution.post('hand-out', between(place, out, lot, 8));
  const back = (key: string) => byHand().reverse(distribution.rana, key, id, 'mistake');
  const results = await Promise.allSettled([back('a1'), back('b2'), back('c3')]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of results.filter(({ status }) => status === 'rejected'))
    expect(one).toMatchObject({ reason: { code: 'reversed-already', status: 409 } });
  expect(await distribution.there(place)).toBe(20);
  const { reversedBy } = await distribution.get(StockQueries).movement(slug, id);
  await expect(
    byHand().reverse(distribution.rana, 'd4', reversedBy!, 'mistake'),
  ).rejects.toMatchObject({ code: 'not-reversible', status: 409 });
});

test('a receipt whose pieces have left by now cannot be taken back', async () => {
  const [place, lot, supplier] = [
    await distribution.aWarehouse(),
    await distribution.aLot(),
    await distribution.virtual('supplier'),
  ];
  const { id } = await distribution.post('receipt', between(supplier, place, lot, 10));
  await distribution.post('move', between(place, await distribution.aWarehouse(), lot, 1));
  await expect(byHand().reverse(distribution.rana, 'late', id, 'mistake')).rejects.toMatchObject(
    short,
  );
});

test('more than was handed out does not come back', async () => {
  const { place, lot } = await distribution.aFullWarehouse(10, {
    item: 'brochure',
    language: 'fr',
  });
  const out = await distribution.virtual('handed-out');
  await distribution.post('hand-out', between(place, out, lot, 4));
  const back = (quantity: number) =>
    byHand().move(distribution.rana, newId(), {
      kind: 'return',
      to: place,
      item: 'brochure',
      language: 'fr',
      quantity,
    });
  await expect(back(5)).rejects.toMatchObject(short);
  await back(4);
});

test('what was there at a moment is what had been posted by then', async () => {
  const { place, lot } = await distribution.aFullWarehouse(10);
  const then = await aMoment();
  await distribution.post('move', between(place, await distribution.aWarehouse(), lot, 9));
  expect([await distribution.there(place), await distribution.there(place, pins, then)]).toEqual([
    1, 10,
  ]);
  expect(await distribution.there(place, pins, new Date(0))).toBe(0);
});

test('the ledger is read by place, lot, item, language and cause, the newest first, a page at a time', async () => {
  const { place, lot } = await distribution.aFullWarehouse(10);
  const office = await distribution.aWarehouse();
  const first = await distribution.post('move', between(place, office, lot, 1));
  const then = await aMoment();
  const second = await distribution.post('move', between(place, office, lot, 2));
  const ids = async (search: object) => {
    const wanted = movementListSchema.parse(search);
    const { movements, next } = await distribution.get(StockQueries).movements(slug, wanted);
    return { ids: movements.map(({ id }) => id), next };
  };
  expect(await ids({ place: office })).toEqual({ ids: [second.id, first.id], next: null });
  expect(await ids({ place: office, limit: 1 })).toEqual({ ids: [second.id], next: second.id });
  expect((await ids({ place: office, before: second.id })).ids).toEqual([first.id]);
  expect((await ids({ lot, item: 'pin', language: '' })).ids).toHaveLength(3);
  expect((await ids({ lot, item: 'clipboard' })).ids).toEqual([]);
  expect((await ids({ place: office, at: then.toISOString() })).ids).toEqual([first.id]);
  expect((await ids({ place: office, at: '2011-12-17T10:00:00+02:00' })).ids).toEqual([]);
  expect((await ids({ about: newId() })).ids).toEqual([]);
  expect((await ids({})).ids.slice(0, 2)).toEqual([second.id, first.id]);
});

test('another campaign neither sees a movement of this one nor moves anything of it', async () => {
  const { place, lot } = await distribution.aFullWarehouse(10);
  const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
  const { id } = await distribution.post(
    'move',
    between(place, await distribution.aWarehouse(), lot, 1),
  );
  const queries = distribution.get(StockQueries);
  await expect(queries.movement('elsewhere', id)).rejects.toMatchObject({ status: 404 });
  await expect(byHand().reverse(elsewhere, 'k1', id, 'mistake')).rejects.toMatchObject({
    status: 404,
  });
  await expect(
    byHand().move(elsewhere, 'k2', { kind: 'hand-out', from: place, quantity: 1, ...pins }),
  ).rejects.toMatchObject({ status: 404 });
});

describe('the database itself', () => {
  const asService = (sql: string, params: unknown[] = []) =>
    distribution.get(Database).query(sql, params);

  test.each([
    ['an entry is changed', 'update distribution.entries set delta = delta'],
    ['an entry is deleted', 'delete from distribution.entries'],
    ['entries are emptied', 'truncate distribution.entries'],
    ['a movement is changed', `update distribution.movements set reason = 'x'`],
    ['a movement is deleted', 'delete from distribution.movements'],
  ])('refuses its owner when %s', async (_what, sql) => {
    await distribution.aFullWarehouse(1);
    await expect(distribution.sql(sql)).rejects.toThrow('stays in the books');
  });

  test('refuses the service what changes history', async () => {
    await expect(asService('update entries set delta = 1')).rejects.toThrow('permission denied');
    await expect(asService('delete from movements')).rejects.toThrow('permission denied');
  });

  test('refuses a balance below zero, and one that changes without its entry', async () => {
    const { place, lot } = await distribution.aFullWarehouse(10);
    const set = (quantity: number) =>
      asService('update balances set quantity = $3, seq = seq + 1 where place = $1 and lot = $2', [
        place,
        lot,
        quantity,
      ]);
    await expect(set(-1)).rejects.toThrow('nothing_below_zero');
    await expect(set(11)).rejects.toThrow('A balance changes with the entry that changes it.');
  });

  test('refuses entries out of nothing, and entries that their balance does not follow', async () => {
    const { place, lot } = await distribution.aFullWarehouse(10);
    const [{ id }] = (await distribution.sql<{ id: string }>(
      'select id from distribution.movements limit 1',
    )) as [{ id: string }];
    const enter = (delta: number) =>
      asService(
        `insert into entries (movement, place, lot, delta, seq, after, at) values ($1, $2, $3, $4, 99, 1, now())`,
        [id, place, lot, delta],
      );
    await expect(enter(1)).rejects.toThrow('come to nothing');
    const other = await distribution.aWarehouse();
    await distribution.post('move', between(place, other, lot, 1));
    await expect(
      asService(
        `insert into entries (movement, place, lot, delta, seq, after, at)
         values ($1, $2, $3, 1, 99, 1, now()), ($1, $4, $3, -1, 99, 1, now())`,
        [id, place, lot, other],
      ),
    ).rejects.toThrow('An entry comes with its balance.');
  });
});

test('the recount says which balance differs from its ledger, where somebody got around the database', async () => {
  const { place, lot } = await distribution.aFullWarehouse(10);
  await distribution.sql('begin');
  await distribution.sql('alter table distribution.balances disable trigger balances_follow');
  await distribution.sql(
    'update distribution.balances set quantity = 11 where place = $1 and lot = $2',
    [place, lot],
  );
  await distribution.sql('alter table distribution.balances enable trigger balances_follow');
  await distribution.sql('commit');
  expect(await distribution.differences()).toEqual([
    `The balance of lot ${lot} at place ${place} is 11; its entries come to 10.`,
  ]);
  await distribution.sql('alter table distribution.balances disable trigger balances_follow');
  await distribution.sql(
    'update distribution.balances set quantity = 10 where place = $1 and lot = $2',
    [place, lot],
  );
  await distribution.sql('alter table distribution.balances enable trigger balances_follow');
});

test('what a movement brings to several places is written in one', async () => {
  const { place, lot } = await distribution.aFullWarehouse(10);
  const stock = distribution.get(StockService);
  const [a, b] = [await distribution.aWarehouse('A'), await distribution.aWarehouse('B')];
  await distribution.get(Database).transaction((tx) =>
    stock.post(tx, {
      campaign: slug,
      kind: 'move',
      key: newId(),
      lines: [...between(place, a, lot, 3), ...between(place, b, lot, 4)],
    }),
  );
  expect([
    await distribution.there(place),
    await distribution.there(a),
    await distribution.there(b),
  ]).toEqual([3, 3, 4]);
});
