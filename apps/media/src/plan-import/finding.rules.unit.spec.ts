import { found, type Known } from './finding.rules.js';
import type { PlanRow } from './plan-row.rules.js';

const cedar = { id: 'cedar', names: { en: 'Cedar Outdoor', ar: 'سيدار' }, isClosed: false };
const pages = { id: 'pages', names: { fr: 'Le Cèdre' }, isClosed: false };
const known: Known = {
  outlets: [cedar, pages],
  sites: [
    { id: 'a1', outlet: 'cedar', code: 'A-1', isClosed: false },
    { id: 'a2', outlet: 'cedar', code: 'A-2', isClosed: true },
  ],
  planned: [],
};
const order = { id: 'order', number: 7 };

const aRow = (parts: Partial<PlanRow> = {}): PlanRow => ({
  number: 2,
  outlet: 'Cedar Outdoor',
  frame: 'A-1',
  format: '',
  unit: 'frame-week',
  quantity: 2,
  from: '2026-12-07',
  until: '2026-12-20',
  unitPrice: null,
  currency: 'USD',
  discounts: [],
  vatPercent: 11,
  kind: 'paid',
  ...parts,
});
const inPages = (parts: Partial<PlanRow> = {}) =>
  aRow({ outlet: 'Le Cèdre', frame: '', format: 'Full page', ...parts });
const mistakesOf = (row: PlanRow, of: Known = known) =>
  found([row], of).mistakes.map(({ column, code }) => [column, code]);

test.each(['Cedar Outdoor', 'cedar  outdoor', 'CEDAR\u00a0OUTDOOR', 'سيدار'])(
  'an outlet is known by its whole name in any of its languages: %s',
  (outlet) => {
    expect(found([aRow({ outlet })], known).rows).toMatchObject([
      { at: { id: 'cedar' }, site: { id: 'a1' } },
    ]);
  },
);

test.each<[what: string, row: PlanRow, column: string, code: string]>([
  ['a part of a name', aRow({ outlet: 'Cedar' }), 'outlet', 'unknown_outlet'],
  ['a frame that it does not have', aRow({ frame: 'A-9' }), 'frame', 'unknown_frame'],
  ['a frame of another outlet', inPages({ frame: 'A-1' }), 'frame', 'unknown_frame'],
  ['a frame that is closed', aRow({ frame: 'A-2' }), 'frame', 'frame_closed'],
])('%s is a mistake', (_what, row, column, code) => {
  expect(mistakesOf(row)).toEqual([[column, code]]);
});

test('two of one name cannot be told apart, unless one of them is closed', () => {
  const twin = { id: 'twin', names: { en: 'سيدار' }, isClosed: false };
  const row = aRow({ outlet: 'سيدار' });
  const of = (isClosed: boolean) => ({
    ...known,
    outlets: [...known.outlets, { ...twin, isClosed }],
  });
  expect(mistakesOf(row, of(false))).toEqual([['outlet', 'outlet_ambiguous']]);
  expect(found([row], of(true)).rows).toMatchObject([{ at: { id: 'cedar' } }]);
  const closed = { ...known, outlets: [{ ...cedar, isClosed: true }] };
  expect(mistakesOf(row, closed)).toEqual([['outlet', 'outlet_closed']]);
});

test('what is planned in the same days, by its frame or else its format, is there already', () => {
  const days = { from: '2026-12-07', until: '2026-12-20' };
  const planned = [
    { outlet: 'cedar', site: 'a1', format: 'wide', ...days, order },
    { outlet: 'pages', site: null, format: 'full PAGE', ...days, order },
  ];
  const rows = [aRow(), inPages({ number: 3 }), inPages({ number: 4, until: '2026-12-21' })];
  const read = found(rows, { ...known, planned });
  expect(read.there).toEqual([
    { number: 2, order },
    { number: 3, order },
  ]);
  expect(read.rows).toMatchObject([{ number: 4 }]);
  expect(read.mistakes).toEqual([]);
});

test('the same twice in one file is a mistake, by whichever name', () => {
  const rows = [aRow(), aRow({ number: 3, outlet: 'سيدار', format: 'wide' })];
  expect(found(rows, known).mistakes).toEqual([
    { number: 3, column: 'frame', code: 'repeated_line' },
  ]);
  const pair = [inPages(), inPages({ number: 3, format: 'full page' })];
  expect(found(pair, known).mistakes).toMatchObject([{ number: 3, column: 'format' }]);
});
