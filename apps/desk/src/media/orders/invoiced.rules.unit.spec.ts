import { costOf, differenceOf } from './invoiced.rules.js';

test('an order costs what was invoiced, and until then what was ordered', () => {
  expect(costOf({ total: 306_375, invoiced: null })).toBe(306_375);
  expect(costOf({ total: 306_375, invoiced: 500_000 })).toBe(500_000);
  expect(costOf({ total: 306_375, invoiced: 0 })).toBe(0);
});

test.each([
  ['none is there', null, undefined],
  ['it is as ordered', 306_375, undefined],
  ['it is of more', 500_000, { kind: 'more', amount: 193_625 }],
  ['it is of less', 306_000, { kind: 'less', amount: 375 }],
])('an invoice differs from the order where %s', (_where, invoiced, difference) => {
  expect(differenceOf({ total: 306_375, invoiced })).toEqual(difference);
});
