import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import fc from 'fast-check';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { between, type Line } from './movement.rules.js';
import type { MovementWanted } from './movement.wanted.js';
import { StockService, type Posted } from './stock.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

function wanted(lines: readonly Line[], key = newId()): MovementWanted {
  return { campaign: slug, kind: 'move', key, lines };
}

function postMany(movements: readonly MovementWanted[]): Promise<Posted[]> {
  return distribution
    .get(Database)
    .transaction((tx) => distribution.get(StockService).postMany(tx, movements));
}

async function threePlaces(quantity: number) {
  const { place, lot } = await distribution.aFullWarehouse(quantity);
  return { lot, a: place, b: await distribution.aWarehouse(), c: await distribution.aWarehouse() };
}

const quantities = (places: readonly string[]) =>
  Promise.all(places.map((place) => distribution.there(place)));

test('many movements of the same boxes are one after the other, each with what it left', async () => {
  const { a, b, c, lot } = await threePlaces(10);
  const posted = await postMany([
    wanted(between(a, b, lot, 6)),
    wanted(between(b, c, lot, 5)),
    wanted(between(a, b, lot, 4)),
  ]);
  expect(posted.every(({ isNew }) => isNew)).toBe(true);
  expect(await quantities([a, b, c])).toEqual([0, 5, 5]);
  const entries = await distribution.sql<{ delta: string; after: string }>(
    'select delta, after from distribution.entries where place = $1 order by seq',
    [b],
  );
  expect(entries.map(({ delta, after }) => [Number(delta), Number(after)])).toEqual([
    [6, 6],
    [-5, 1],
    [4, 5],
  ]);
});

test('what would leave a place before it is there does not happen, and nothing beside it', async () => {
  const { a, b, c, lot } = await threePlaces(10);
  const early = [wanted(between(a, c, lot, 3)), wanted(between(b, c, lot, 5))];
  await expect(postMany([...early, wanted(between(a, b, lot, 7))])).rejects.toMatchObject({
    code: 'not-enough-stock',
    about: { short: [{ place: b, lot, there: 0, missing: 5 }] },
  });
  expect(await quantities([a, b, c])).toEqual([10, 0, 0]);
});

test('what was posted before, or twice at once, is answered as it was', async () => {
  const { a, b, lot } = await threePlaces(10);
  const [one, two] = [wanted(between(a, b, lot, 1)), wanted(between(a, b, lot, 2))];
  const [first] = await postMany([one]);
  const posted = await postMany([one, two, two]);
  expect(posted.map(({ isNew }) => isNew)).toEqual([false, true, false]);
  expect([posted[0]!.id, posted[2]!.id]).toEqual([first!.id, posted[1]!.id]);
  expect(await quantities([a, b])).toEqual([7, 3]);
  await expect(postMany([wanted(between(a, b, lot, 3), two.key)])).rejects.toMatchObject({
    code: 'idempotency-key-used',
  });
});

test('whatever is posted together comes to what it comes to one by one', async () => {
  const { lot, ...places } = await threePlaces(5);
  const all = Object.values(places);
  const at = fc.integer({ min: 0, max: 2 });
  const move = fc.record({ from: at, to: at, quantity: fc.integer({ min: 1, max: 4 }) });
  const moves = fc.array(
    move.filter(({ from, to }) => from !== to),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(moves, async (asked) => {
      const before = await quantities(all);
      const paper = [...before];
      let possible = true;
      for (const { from, to, quantity } of asked) {
        paper[from]! -= quantity;
        paper[to]! += quantity;
        possible &&= paper[from]! >= 0;
      }
      const outcome = await postMany(
        asked.map(({ from, to, quantity }) => wanted(between(all[from]!, all[to]!, lot, quantity))),
      ).catch((error: unknown) => error);
      expect(outcome instanceof Refusal).toBe(!possible);
      expect(await quantities(all)).toEqual(possible ? paper : before);
    }),
    { seed: 7, numRuns: 60 },
  );
}, 60_000);

describe('the database itself, of several entries of a balance at once', () => {
  async function rewrite(place: string, lot: string, entries: readonly [number, number][]) {
    const movement = newId();
    const other = await distribution.aWarehouse();
    // Another place has the other half of each, so that each movement comes to nothing.
    await distribution.sql(
      `insert into distribution.balances (campaign, place, lot, bottomless) values ($1, $2, $3, false)`,
      [slug, other, lot],
    );
    const sum = entries.reduce((all, [delta]) => all + delta, 0);
    return distribution.get(Database).query(
      `with movement as (
         insert into distribution.movements (id, campaign, kind, key, digest, occurred_at)
         values ($1::uuid, $2, 'move', $1::uuid::text, sha256('x'), now())
       ), changed as (
         update distribution.balances set quantity = quantity + case place when $3 then $5::int else -$5::int end,
           seq = seq + case place when $3 then cardinality($6::int[]) else 1 end, at = clock_timestamp()
         where place in ($3, $4) and lot = $7 returning *
       )
       insert into distribution.entries (movement, place, lot, delta, seq, after, at)
       select $1, place, lot, one.delta, seq - cardinality($6::int[]) + one.n, one.after, now()
       from changed, unnest($6::int[], $8::int[]) with ordinality as one (delta, after, n) where place = $3
       union all select $1, place, lot, -$5::int, seq, quantity, now() from changed where place = $4`,
      [
        movement,
        slug,
        place,
        other,
        sum,
        entries.map(([delta]) => delta),
        lot,
        entries.map(([, after]) => after),
      ],
    );
  }

  test('takes a chain, and refuses one that is broken or goes below zero in the middle', async () => {
    const { a, lot } = await threePlaces(10);
    const refused = 'A balance changes with the entry that changes it.';
    await expect(
      rewrite(a, lot, [
        [-12, -2],
        [4, 2],
      ]),
    ).rejects.toThrow(refused);
    await expect(
      rewrite(a, lot, [
        [-3, 8],
        [-1, 6],
      ]),
    ).rejects.toThrow(refused);
    await expect(
      rewrite(a, lot, [
        [-3, 7],
        [-1, 6],
      ]),
    ).resolves.toEqual([]);
  });
});
