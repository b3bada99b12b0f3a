import fc from 'fast-check';
import { allocate, between, settled, type Line, type Stock } from './movement.rules.js';

const place = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const lot = fc.constantFrom('l1', 'l2', 'l3');
const lines = fc
  .array(fc.tuple(place, place, lot, fc.integer({ min: 1, max: 50 })), { maxLength: 12 })
  .map((all) => all.flatMap((one) => between(...one)));
const at = (line: Line) => `${line.place} ${line.lot}`;
const sumOf = (all: readonly Line[], key: string) =>
  all.filter((line) => at(line) === key).reduce((sum, { delta }) => sum + delta, 0);

test('a settled movement says each balance once, in one order, and comes to the same', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const once = settled(all);
      const keys = once.map(at);
      expect(keys).toEqual([...new Set(keys)].toSorted());
      for (const key of new Set(all.map(at)))
        expect(once.find((line) => at(line) === key)?.delta ?? 0).toBe(sumOf(all, key));
      expect(once.every(({ delta }) => delta !== 0)).toBe(true);
    }),
  );
});

test('the order in which lines were written is no matter', () => {
  const written = lines.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(written, ([all, shuffled]) => expect(settled(shuffled)).toEqual(settled(all))),
  );
});

test('lines that make something out of nothing are somebody’s mistake', () => {
  const more = fc.integer({ min: -9, max: 9 }).filter((delta) => delta !== 0);
  fc.assert(
    fc.property(lines, place, lot, more, (all, where, which, delta) => {
      expect(() => settled([...all, { place: where, lot: which, delta }])).toThrow('to nothing');
    }),
  );
});

/** Of lots that were made on the same few days, some of them on the same. */
const shelf = fc
  .uniqueArray(
    fc.record({
      lot: fc.integer({ min: 1, max: 99 }).map((n) => `lot-${n}`),
      quantity: fc.integer({ min: -2, max: 9 }),
      quarantined: fc.boolean(),
      madeAt: fc.integer({ min: 1, max: 4 }).map((day) => new Date(Date.UTC(2026, 0, day))),
    }),
    { selector: (one) => one.lot, maxLength: 8 },
  )
  .map((all): Stock[] => all.map((one) => ({ place: 'p1', ...one })));
const wanted = fc.integer({ min: 0, max: 40 });
const options = fc.record({ asItHappened: fc.boolean() });

test('what is given and what is missing are what was wanted, and nobody gives what it has not', () => {
  fc.assert(
    fc.property(shelf, wanted, options, (stock, quantity, how) => {
      const { shares, missing } = allocate(stock, quantity, how);
      const given = shares.reduce((sum, share) => sum + share.quantity, 0);
      expect(given + missing).toBe(quantity);
      for (const share of shares) {
        const { quantity: there } = stock.find((one) => one.lot === share.lot)!;
        expect(share.quantity).toBeGreaterThan(0);
        expect(share.quantity).toBeLessThanOrEqual(there);
      }
    }),
  );
});

test('while something is missing, nothing that may be given stays on the shelf', () => {
  fc.assert(
    fc.property(shelf, wanted, options, (stock, quantity, { asItHappened }) => {
      const { shares, missing } = allocate(stock, quantity, { asItHappened });
      if (missing === 0) return;
      const usable = stock.filter((one) => one.quantity > 0 && (asItHappened || !one.quarantined));
      expect(new Map(shares.map((one) => [one.lot, one.quantity]))).toEqual(
        new Map(usable.map((one) => [one.lot, one.quantity])),
      );
    }),
  );
});

test('a lot gives only when all older ones have given what they have, and what is quarantined last', () => {
  const turn = ({ quarantined, madeAt, lot: which }: Stock) =>
    `${Number(quarantined)} ${madeAt.toISOString()} ${which}`;
  fc.assert(
    fc.property(shelf, wanted, (stock, quantity) => {
      const { shares } = allocate(stock, quantity, { asItHappened: true });
      const order = stock
        .filter((one) => one.quantity > 0)
        .toSorted((a, b) => (turn(a) < turn(b) ? -1 : 1));
      expect(shares.map((one) => one.lot)).toEqual(
        order.slice(0, shares.length).map((one) => one.lot),
      );
      for (const [nth, share] of shares.slice(0, -1).entries())
        expect(share.quantity).toBe(order[nth]!.quantity);
    }),
  );
});

test('what is quarantined is given to nobody', () => {
  fc.assert(
    fc.property(shelf, wanted, (stock, quantity) => {
      const held = new Set(stock.filter((one) => one.quarantined).map((one) => one.lot));
      expect(allocate(stock, quantity).shares.filter((one) => held.has(one.lot))).toEqual([]);
    }),
  );
});
