import { stepSchema } from '../placements/placement.schema.js';
import { orderWantedSchema, placingSchema } from './order.schema.js';

const line = {
  format: 'full page',
  unit: 'page',
  quantity: 1,
  from: '2026-12-01',
  until: '2026-12-07',
};
const order = {
  outlet: '01890a5d-ac96-774b-bcce-b302099a8057',
  kind: 'paid',
  currency: 'LBP',
  vatPercent: 11,
  fee: 0,
  lines: [line],
};
const placing = { version: 1, rate: { lbpPerUsd: 89_500, on: '2026-12-01', source: 'BDL' } };
const isOrder = (parts: object) => orderWantedSchema.safeParse({ ...order, ...parts }).success;
const isLine = (parts: object) => isOrder({ lines: [{ ...line, ...parts }] });

test('an order says what is wanted, and what is left out is nothing', () => {
  expect(orderWantedSchema.parse(order)).toMatchObject({
    reference: '',
    lines: [{ site: null, unitPrice: null, discounts: [] }],
  });
});

test.each([
  ['no VAT', { vatPercent: undefined }],
  ['a VAT of more than half', { vatPercent: 50.01 }],
  ['a VAT below nothing', { vatPercent: -1 }],
  ['a VAT with three places', { vatPercent: 11.005 }],
  ['a currency that is none of the two', { currency: 'EUR' }],
  ['a fee of half a piastre', { fee: 0.5 }],
  ['a fee below nothing', { fee: -1 }],
  ['a fee beyond reckoning', { fee: 1e15 }],
  ['no lines', { lines: [] }],
  ['too many lines', { lines: Array.from({ length: 51 }, () => line) }],
  [
    'one line twice',
    { lines: [1, 2].map((quantity) => ({ ...line, id: order.outlet, quantity })) },
  ],
  ['text that turns the text around it', { reference: 'A\u202Eb' }],
  ['what nobody asked for', { total: 1 }],
])('there is no order with %s', (_what, parts) => {
  expect(isOrder(parts)).toBe(false);
});

test('two new lines may be the same', () => {
  expect(isOrder({ lines: [line, line] })).toBe(true);
});

test.each([
  ['neither a frame nor a format', { format: '' }],
  ['no units', { quantity: 0 }],
  ['half a unit', { quantity: 1.5 }],
  ['a unit that there is not', { unit: 'metre' }],
  ['a day that there is not', { from: '2026-02-30' }],
  ['an end before its beginning', { until: '2026-11-30' }],
  ['a price below nothing', { unitPrice: -1 }],
  ['a price beyond reckoning', { unitPrice: 1e15 }],
  ['a discount of more than all', { discounts: [{ kind: 'percent', percent: 100.01 }] }],
  ['a discount of no kind', { discounts: [{ kind: 'friends', percent: 1 }] }],
  ['a discount of two kinds', { discounts: [{ kind: 'percent', percent: 1, units: 1 }] }],
  ['half a free unit', { discounts: [{ kind: 'free-units', units: 0.5 }] }],
])('there is no line with %s', (_what, parts) => {
  expect(isLine({})).toBe(true);
  expect(isLine(parts)).toBe(false);
});

test.each([
  ['worth nothing', { lbpPerUsd: 0 }],
  ['worth less than nothing', { lbpPerUsd: -89_500 }],
  ['with five places', { lbpPerUsd: 89_500.123_45 }],
  ['of no day', { on: 'yesterday' }],
  ['by nobody', { source: ' ' }],
])('there is no dollar %s', (_what, rate) => {
  expect(placingSchema.safeParse(placing).success).toBe(true);
  const wanted = { ...placing, rate: { ...placing.rate, ...rate } };
  expect(placingSchema.safeParse(wanted).success).toBe(false);
});

test.each([
  ['that only time takes', { act: 'expire' }],
  ['that there is not', { act: 'approve' }],
  ['that needs a reason and has none', { act: 'cancel' }],
  ['with a reason of nothing', { act: 'go-live', reason: ' ' }],
  ['with what it does not need', { act: 'book', reason: 'x' }],
  ['until no moment', { act: 'option', until: '2026-12-01' }],
])('there is no step %s', (_what, step) => {
  expect(stepSchema.safeParse({ version: 1, act: 'go-live' }).success).toBe(true);
  expect(stepSchema.safeParse({ version: 1, ...step }).success).toBe(false);
});
