import { readTable, type Table } from '@blueheart/tables';
import { planColumns, readPlan } from './plan-row.rules.js';

const plain = {
  outlet: 'Cedar Outdoor',
  format: '4×3 m',
  unit: 'frame-week',
  quantity: '2',
  from: '2026-12-07',
  until: '2026-12-20',
  currency: 'USD',
  vat_percent: '11',
};
const read = (cells: Readonly<Record<string, string>>) =>
  readPlan({ columns: Object.keys(cells), rows: [{ number: 2, cells: Object.values(cells) }] });

test('a row says what is placed where, when and for how much', () => {
  const cells = {
    ...plain,
    frame: 'A-1',
    unit_price: '450.50',
    discount_percent: '12.5 %',
    free_units: '1',
    kind: 'mixed',
  };
  expect(read(cells)).toEqual({
    rows: [
      {
        number: 2,
        outlet: 'Cedar Outdoor',
        frame: 'A-1',
        format: '4×3 m',
        unit: 'frame-week',
        quantity: 2,
        from: '2026-12-07',
        until: '2026-12-20',
        unitPrice: 45_050,
        currency: 'USD',
        discounts: [
          { kind: 'percent', percent: 12.5 },
          { kind: 'free-units', units: 1 },
        ],
        vatPercent: 11,
        kind: 'mixed',
      },
    ],
    mistakes: [],
  });
});

test('of what the plan has no column for, or nothing in it, it says nothing', () => {
  const silent = { frame: '', unitPrice: null, discounts: [], kind: 'paid' };
  expect(read(plain).rows).toMatchObject([silent]);
  const empty = { frame: '', unit_price: '', discount_percent: '', free_units: '', kind: '' };
  expect(read({ ...plain, ...empty }).rows).toMatchObject([silent]);
  expect(read({ ...plain, discount_percent: '0', free_units: '0' }).rows).toMatchObject([silent]);
});

test('numbers are in any of our digits, with any comma, and words in any case', () => {
  const arabic = { ...plain, quantity: '٢', from: '٢٠٢٦-١٢-٠٧', vat_percent: '١١٪' };
  expect(read(arabic).rows).toMatchObject([{ quantity: 2, from: '2026-12-07', vatPercent: 11 }]);
  expect(read({ ...plain, quantity: '1,500' }).rows).toMatchObject([{ quantity: 1_500 }]);
  const price = (unit_price: string) => read({ ...plain, unit_price }).rows[0]?.unitPrice;
  expect(['٤٥٠٫٥', '450,5', '1,250.50', '1 250,50', '0'].map(price)).toEqual([
    45_050, 45_050, 125_050, 125_050, 0,
  ]);
  const words = { ...plain, unit: 'Frame-Week', currency: 'lbp', kind: 'In-Kind' };
  expect(read(words).rows).toMatchObject([
    { unit: 'frame-week', currency: 'LBP', kind: 'in-kind' },
  ]);
});

test.each<[what: string, cells: Record<string, string>, column: string, code: string]>([
  ['no outlet', { outlet: '' }, 'outlet', 'required'],
  ['a formula for an outlet', { outlet: '=HYPERLINK("x")' }, 'outlet', 'formula'],
  ['an outlet that turns what is around it', { outlet: '\u202eCedar' }, 'outlet', 'invalid_text'],
  ['a formula for a frame', { frame: '+A1' }, 'frame', 'formula'],
  ['a frame that turns what is around it', { frame: 'A\u2066' }, 'frame', 'invalid_text'],
  ['a formula for a format', { format: '@SUM(A1)' }, 'format', 'formula'],
  ['a format that turns what is around it', { format: '\u202eA4' }, 'format', 'invalid_text'],
  ['neither frame nor format', { format: '' }, 'format', 'required'],
  ['a unit that is none', { unit: 'month' }, 'unit', 'one_of'],
  ['no unit', { unit: '' }, 'unit', 'required'],
  ['nothing of it', { quantity: '0' }, 'quantity', 'too_small'],
  ['less than nothing', { quantity: '-1' }, 'quantity', 'invalid_value'],
  ['half of one', { quantity: '0.5' }, 'quantity', 'invalid_value'],
  ['more than can be', { quantity: '1000001' }, 'quantity', 'too_big'],
  ['no quantity', { quantity: '' }, 'quantity', 'required'],
  ['a day that there is not', { from: '2026-02-30' }, 'from', 'invalid_day'],
  ['a day as a spreadsheet counts it', { until: '45000' }, 'until', 'invalid_day'],
  ['a day of another order', { from: '03/04/2026' }, 'from', 'invalid_day'],
  ['a year with a slip', { from: '0206-12-07' }, 'from', 'invalid_day'],
  ['no last day', { until: '' }, 'until', 'required'],
  ['an end before the beginning', { until: '2026-12-06' }, 'until', 'until_before_from'],
  ['a price that is none', { unit_price: 'cheap' }, 'unit_price', 'invalid_amount'],
  ['a price below nothing', { unit_price: '-5' }, 'unit_price', 'invalid_amount'],
  ['a price with a tenth of a cent', { unit_price: '1.005' }, 'unit_price', 'invalid_amount'],
  ['a price beyond reckoning', { unit_price: '9999999999999' }, 'unit_price', 'too_big'],
  ['a currency that is none', { currency: 'XYZ' }, 'currency', 'one_of'],
  ['a currency of no order', { currency: 'EUR' }, 'currency', 'one_of'],
  ['more off than there is', { discount_percent: '101' }, 'discount_percent', 'too_big'],
  ['free units that are none', { free_units: 'two' }, 'free_units', 'invalid_value'],
  ['a VAT beyond every law', { vat_percent: '51' }, 'vat_percent', 'too_big'],
  ['no VAT', { vat_percent: '' }, 'vat_percent', 'required'],
  ['a kind that is none', { kind: 'barter' }, 'kind', 'one_of'],
])('%s is a mistake of its cell', (_what, cells, column, code) => {
  const { rows, mistakes } = read({ ...plain, ...cells });
  expect(rows).toEqual([]);
  expect(mistakes).toMatchObject([{ number: 2, column, code }]);
});

test('a column without which nothing is said is missed once, in the row of their names', () => {
  const file = new TextEncoder().encode('outlet,format\nCedar,A4\nCedar,A5');
  const { mistakes } = readPlan(readTable(file) as Table);
  expect(mistakes.map(({ number, column, code }) => [number, column, code])).toEqual(
    ['unit', 'quantity', 'from', 'until', 'currency', 'vat_percent'].map((column) => [
      1,
      column,
      'column_missing',
    ]),
  );
});

test('every column can be named', () => {
  const cells = Object.fromEntries(planColumns.map((column) => [column, '']));
  expect(read({ ...cells, ...plain }).mistakes).toEqual([]);
});
