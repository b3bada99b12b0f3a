import { emptyOrder, nextLine, orderOf, typedOf, wholeOf, type TypedLine } from './draft.rules.js';
import type { Order } from './orders.js';

const line: TypedLine = {
  site: '',
  format: ' full page ',
  unit: 'page',
  quantity: '٣',
  from: '2026-12-01',
  until: '2026-12-07',
  unitPrice: '950,50',
  discounts: [
    { kind: 'percent', value: '12.5 %' },
    { kind: 'free-units', value: '1' },
    { kind: 'in-kind', value: '100' },
  ],
};
const order = { ...emptyOrder, outlet: 'o-1', vatPercent: '11', lines: [line] };

test('what was typed is sent in the smallest unit', () => {
  expect(orderOf(order)).toEqual({
    outlet: 'o-1',
    kind: 'paid',
    currency: 'USD',
    reference: '',
    vatPercent: 11,
    fee: 0,
    lines: [
      {
        site: null,
        format: 'full page',
        unit: 'page',
        quantity: 3,
        from: '2026-12-01',
        until: '2026-12-07',
        unitPrice: 95_050,
        discounts: [
          { kind: 'percent', percent: 12.5 },
          { kind: 'free-units', units: 1 },
          { kind: 'in-kind', amount: 10_000 },
        ],
      },
    ],
  });
});

test('without a price the outlet’s own is taken', () => {
  const wanted = orderOf({ ...order, lines: [{ ...line, unitPrice: ' ' }] });
  expect(wanted).toMatchObject({ lines: [{ unitPrice: null }] });
});

test('what is missing is named, line by line; there is no VAT that is taken for granted', () => {
  expect(orderOf(emptyOrder)).toEqual({
    missing: ['outlet', 'vatPercent', 'format-0', 'quantity-0', 'from-0', 'until-0'],
  });
  const wrong = {
    ...line,
    until: '2026-11-30',
    unitPrice: 'x',
    discounts: [{ kind: 'percent' as const, value: '101' }],
  };
  expect(orderOf({ ...order, lines: [line, wrong] })).toEqual({
    missing: ['until-1', 'unitPrice-1', 'discount-1'],
  });
});

test('what is stored is typed as it was; what was given up is left out', () => {
  const stored = {
    ...orderOf(order),
    outlet: { id: 'o-1', names: {} },
    lines: [
      {
        ...(orderOf(order) as { lines: object[] }).lines[0],
        id: 'p-1',
        site: null,
        state: 'draft',
      },
      { state: 'cancelled' },
    ],
  } as unknown as Order;
  expect(orderOf(typedOf(stored))).toMatchObject({
    vatPercent: 11,
    lines: [{ id: 'p-1', unitPrice: 95_050, discounts: [{ percent: 12.5 }, { units: 1 }, {}] }],
  });
});

test('the next line begins with the days of the one before', () => {
  expect(nextLine(line)).toMatchObject({
    from: '2026-12-01',
    unit: 'page',
    site: '',
    discounts: [],
  });
});

test.each([
  ['1', 1],
  ['1,000', 1_000],
  ['١٢', 12],
  ['0', undefined],
  ['1.5', undefined],
  ['-1', undefined],
  ['1000001', undefined],
])('%j are %s units', (typed, units) => {
  expect(wholeOf(typed)).toBe(units);
});
