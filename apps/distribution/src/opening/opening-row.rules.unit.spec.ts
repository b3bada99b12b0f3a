import fc from 'fast-check';
import { readOpening } from './opening-row.rules.js';

const items = [
  { code: 'pin', byLanguage: false, carriesLaw: false },
  { code: 'clipboard', byLanguage: true, carriesLaw: true },
];
const most = 10_000_000;
const plain = { place: 'Depot', item: 'pin', quantity: '5' };

/** One row of these cells. */
function read(cells: Readonly<Record<string, string>>) {
  const table = { columns: Object.keys(cells), rows: [{ number: 2, cells: Object.values(cells) }] };
  return readOpening(table, items, ['ar', 'fr', 'en'], most);
}

const arabic = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
const north = (latitude: string) => ({ latitude, longitude: '35.5' });
const parted = (separator: string) => (n: number) =>
  String(n).replace(/\B(?=(\d{3})+$)/g, separator);

test.each<[written: string, as: (n: number) => string]>([
  ['plainly', String],
  ['in Arabic digits', (n) => arabic(String(n))],
  ['in thousands, as English has it', parted(',')],
  ['in thousands, as typed', parted(' ')],
  ['in thousands, as French has it', parted('\u202f')],
  ['in thousands, as spreadsheets have it', parted('\u00a0')],
  ['in thousands, as Swiss have it', parted("'")],
  ['in thousands, as Arabic has it', (n) => arabic(parted('٬')(n))],
])('a quantity that is written %s is read', (_written, as) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: most }), (quantity) => {
      expect(read({ ...plain, quantity: as(quantity) })).toMatchObject({
        rows: [{ quantity }],
        mistakes: [],
      });
    }),
  );
});

test.each([
  '0',
  '-5',
  '−5',
  '0.1',
  '1e400',
  '1; drop table entries',
  '2147483648',
  '10000001',
  '1,00',
  '1,0000',
  '1.000',
  '1 00',
  '12\u202f34',
  '1\u202f0000',
  '0x10',
  'NaN',
  '=1+1',
  '5 pins',
])('a quantity of «%s» is a mistake, and no row', (quantity) => {
  expect(read({ ...plain, quantity })).toEqual({
    rows: [],
    mistakes: [{ number: 2, column: 'quantity', code: 'invalid_value' }],
  });
});

test.each<[what: string, cells: Record<string, string>, column: string, code: string]>([
  ['no item', { item: '' }, 'item', 'required'],
  ['an item that there is not', { item: 'knife' }, 'item', 'invalid_value'],
  ['another case', { item: 'Pin' }, 'item', 'invalid_value'],
  ['a letter that only looks like it', { item: 'рin' }, 'item', 'invalid_value'],
  ['a language where all are alike', { language: 'fr' }, 'language', 'invalid_value'],
  ['no place', { place: '' }, 'place', 'required'],
  ['a place that is no name', { place: 'x'.repeat(61) }, 'place', 'too_long'],
  ['a kind of place that there is not', { place_kind: 'booth' }, 'place_kind', 'invalid_value'],
  ['no quantity', { quantity: '' }, 'quantity', 'required'],
  ['a value in no currency', { unit_value: '1.5' }, 'currency', 'required'],
  ['a currency that is none', { unit_value: '1.5', currency: 'LL' }, 'currency', 'invalid_value'],
  ['a value below nothing', { unit_value: '-1', currency: 'USD' }, 'unit_value', 'invalid_value'],
  ['perhaps in kind', { in_kind: 'perhaps' }, 'in_kind', 'invalid_value'],
  ['half a point', { latitude: '33.9' }, 'longitude', 'required'],
  ['a point beyond the pole', north('90.1'), 'latitude', 'invalid_value'],
  ['a point in words', north('Beirut'), 'latitude', 'invalid_value'],
  ['where a vehicle is', { ...north('33'), place_kind: 'vehicle' }, 'latitude', 'not_of_a_vehicle'],
])('%s is told by its row and column', (_what, cells, column, code) => {
  expect(read({ ...plain, ...cells })).toEqual({
    rows: [],
    mistakes: [{ number: 2, column, code }],
  });
});

test('what prints the law needs its language and its text', () => {
  const clipboard = { ...plain, item: 'clipboard' };
  expect(read(clipboard).mistakes).toEqual([
    { number: 2, column: 'language', code: 'required' },
    { number: 2, column: 'law_text', code: 'required' },
  ]);
  expect(read({ ...clipboard, language: 'hy', law_text: '1' }).mistakes).toEqual([
    { number: 2, column: 'language', code: 'invalid_value' },
  ]);
  expect(read({ ...clipboard, language: 'FR', law_text: '1' })).toMatchObject({
    rows: [{ language: 'fr', lawText: '1' }],
    mistakes: [],
  });
});

test.each([
  ['1.25', 1.25],
  ['1,25', 1.25],
  ['١٫٢٥', 1.25],
  ['1,500', 1500],
  ['89 500', 89500],
  ['0', 0],
])('a value of %s is read', (unit_value, perPiece) => {
  expect(read({ ...plain, unit_value, currency: 'usd', in_kind: 'نعم' })).toMatchObject({
    rows: [{ value: { perPiece, currency: 'USD', inKind: true } }],
  });
});

test.each([
  ['33.9012', '35.52'],
  ['33,9012', '35,52'],
  ['33,9012', '35,520'],
  ['٣٣٫٩٠١٢', '٣٥٫٥٢'],
])('a place at %s and %s is read as there', (latitude, longitude) => {
  expect(read({ ...plain, latitude, longitude })).toMatchObject({
    rows: [{ point: { latitude: 33.9012, longitude: 35.52 } }],
    mistakes: [],
  });
  expect(read(plain).rows).toMatchObject([{ point: null }]);
});

test('the same letters written in another way are the same name', () => {
  expect(read({ ...plain, place: 'De\u0301po\u0302t' })).toMatchObject({
    rows: [{ place: 'Dépôt' }],
  });
});
