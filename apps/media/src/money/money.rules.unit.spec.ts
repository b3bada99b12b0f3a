import fc from 'fast-check';
import { rounded } from './exact.rules.js';
import {
  mistakeOf,
  mostOfLine,
  orderKinds,
  sumsOf,
  totalsOf,
  type Discount,
  type Priced,
} from './money.rules.js';
import { inOther } from './rate.rules.js';

const line = (unitPrice: number, quantity: number, ...discounts: Discount[]): Priced => ({
  unitPrice,
  quantity,
  discounts,
});
const percent = (of: number): Discount => ({ kind: 'percent', percent: of });
const free = (units: number): Discount => ({ kind: 'free-units', units });
const given = (amount: number): Discount => ({ kind: 'in-kind', amount });

test.each([
  [1n, 2n, 1],
  [-1n, 2n, -1],
  [3n, 2n, 2],
  [-3n, 2n, -2],
  [1n, 3n, 0],
  [-1n, 3n, 0],
  [2n, 3n, 1],
  [5n, 1n, 5],
  [0n, 7n, 0],
])('%s/%s is rounded to %s: half goes away from zero', (of, over, whole) => {
  expect(rounded({ of, over })).toBe(whole);
});

test.each([
  ['nothing is granted', line(120_000, 4), { list: 480_000, discount: 0, inKind: 0, net: 480_000 }],
  ['a percentage', line(1_000, 3, percent(12.5)), { discount: 375, net: 2_625 }],
  [
    'two percentages, one of what the other left',
    line(1_000, 1, percent(50), percent(50)),
    { net: 250 },
  ],
  ['half a cent goes to the payer', line(1, 1, percent(50)), { discount: 0, net: 1 }],
  ['one of four for nothing', line(100, 4, free(1)), { discount: 100, net: 300 }],
  ['one of four for nothing, of what is left', line(100, 4, percent(10), free(1)), { net: 270 }],
  ['a part in kind', line(100, 4, given(150)), { discount: 0, inKind: 150, net: 250 }],
  [
    'a percentage of what is left after a gift',
    line(100, 4, given(200), percent(50)),
    { net: 100, discount: 100 },
  ],
  [
    'the gift of what is left after a percentage',
    line(100, 4, percent(50), given(200)),
    { net: 0, inKind: 200 },
  ],
  ['rounded once, not twice', line(1, 3, percent(50), percent(50)), { net: 1, discount: 2 }],
])('a line where %s', (_what, priced, sums) => {
  expect(mistakeOf('mixed', priced)).toBeUndefined();
  expect(sumsOf('mixed', priced)).toMatchObject(sums);
});

test('of an order in kind all that is left is given', () => {
  expect(sumsOf('in-kind', line(100, 4, percent(25)))).toEqual({
    list: 400,
    discount: 100,
    inKind: 300,
    net: 0,
  });
});

test.each([
  [
    'more units for nothing than there are',
    'mixed',
    line(100, 2, free(1), free(2)),
    1,
    'free-units',
  ],
  ['more given than is left', 'mixed', line(100, 2, percent(50), given(101)), 1, 'in-kind'],
  ['a gift on what is paid', 'paid', line(100, 2, given(1)), 0, 'paid-in-kind'],
] as const)('there is no line with %s', (_what, kind, priced, at, code) => {
  expect(mistakeOf(kind, priced)).toEqual({ at, code });
});

test('VAT is of all that is paid and is rounded once; the fee is added as it is', () => {
  const lines = [line(5, 1), line(5, 1)].map((one) => sumsOf('paid', one));
  expect(totalsOf(lines, { vatPercent: 5, fee: 7 })).toEqual({
    list: 10,
    discount: 0,
    inKind: 0,
    net: 10,
    vat: 1,
    fee: 7,
    total: 18,
  });
});

test.each([
  [
    { amount: 100, currency: 'USD' },
    { amount: 8_950_000, currency: 'LBP' },
  ],
  [
    { amount: 8_950_000, currency: 'LBP' },
    { amount: 100, currency: 'USD' },
  ],
  [
    { amount: 44_750, currency: 'LBP' },
    { amount: 1, currency: 'USD' },
  ],
  [
    { amount: 44_749, currency: 'LBP' },
    { amount: 0, currency: 'USD' },
  ],
] as const)('at 89,500 pounds for a dollar %j is %j', (one, other) => {
  expect(inOther(one, { lbpPerUsd: 89_500, on: '2026-11-29', source: 'BDL' })).toEqual(other);
});

const discounts = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((n) => percent(n / 100)),
  fc.integer({ min: 1, max: 40 }).map(free),
  fc.integer({ min: 1, max: 1_000_000 }).map(given),
);
const priced = fc.record({
  unitPrice: fc.integer({ min: 0, max: mostOfLine / 1_000 }),
  quantity: fc.integer({ min: 1, max: 1_000 }),
  discounts: fc.array(discounts, { maxLength: 5 }),
});

test('whatever is granted, a line and its order add up to the last unit', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...orderKinds),
      fc.array(priced, { maxLength: 50 }),
      fc.integer({ min: 0, max: 5_000 }),
      fc.integer({ min: 0, max: mostOfLine }),
      (kind, all, vat, fee) => {
        const sums = all.filter((one) => !mistakeOf(kind, one)).map((one) => sumsOf(kind, one));
        for (const { list, discount, inKind, net } of sums) {
          expect(BigInt(discount) + BigInt(inKind) + BigInt(net)).toBe(BigInt(list));
          expect(Math.min(list, inKind, net)).toBeGreaterThanOrEqual(0);
          expect(discount).toBeGreaterThanOrEqual(0);
        }
        const totals = totalsOf(sums, { vatPercent: vat / 100, fee });
        expect(Number.isSafeInteger(totals.total)).toBe(true);
        expect(totals.net + totals.vat + totals.fee).toBe(totals.total);
        expect(totals.discount + totals.inKind + totals.net).toBe(totals.list);
      },
    ),
  );
});

test('what is told in dollars and back is off by half a cent at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: mostOfLine }),
      fc.integer({ min: 15_000_000, max: 1_500_000_000 }),
      (amount, tenThousandths) => {
        const rate = { lbpPerUsd: tenThousandths / 10_000, on: '2026-11-29', source: 'BDL' };
        const back = inOther(inOther({ amount, currency: 'LBP' }, rate), rate);
        expect(Math.abs(back.amount - amount)).toBeLessThanOrEqual(rate.lbpPerUsd / 2 + 1);
      },
    ),
  );
});
