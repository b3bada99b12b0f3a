import { readTable, type Table } from '@blueheart/tables';
import { readSites } from './site-row.rules.js';

const governorates = ['LB-BA', 'LB-JL'];
const plain = { code: 'A-1', name_en: 'Dora roundabout' };
const read = (cells: Readonly<Record<string, string>>) =>
  readSites(
    { columns: Object.keys(cells), rows: [{ number: 2, cells: Object.values(cells) }] },
    governorates,
  );
const at = (latitude: string, longitude = '35.5') => ({ latitude, longitude });

test('a row says what a frame is, in any of our digits and with any comma', () => {
  const cells = {
    ...plain,
    name_ar: 'مستديرة الدورة',
    governorate: 'LB-JL',
    latitude: '٣٣٫٨٩٨٧٦٥٤',
    longitude: '35,54321',
    width_cm: '٤٠٠',
    height_cm: '300',
    facing: '90',
    lit: 'نعم',
    faces: '٢',
    licence: 'B-2026/17',
    licence_until: '2027-12-31',
    venue_type: '301',
  };
  expect(read(cells)).toEqual({
    rows: [
      {
        number: 2,
        site: {
          code: 'A-1',
          names: { ar: 'مستديرة الدورة', en: 'Dora roundabout' },
          governorate: 'LB-JL',
          point: { latitude: 33.89877, longitude: 35.54321 },
          size: { widthCm: 400, heightCm: 300 },
          facing: 90,
          isLit: true,
          faces: 2,
          licence: 'B-2026/17',
          licenceUntil: '2027-12-31',
          venueType: 301,
        },
      },
    ],
    mistakes: [],
  });
});

test('of what the list has no column for, it says nothing', () => {
  expect(read({ code: 'A-1', facing: '0' }).rows).toEqual([
    { number: 2, site: { code: 'A-1', facing: 0 } },
  ]);
  expect(read({ ...plain, facing: '', licence: '', faces: '' }).rows).toMatchObject([
    { site: { facing: null, licence: '', faces: 1 } },
  ]);
});

test.each<[what: string, cells: Record<string, string>, column: string, code: string]>([
  ['no code', { code: '' }, 'code', 'required'],
  ['a code that is too long', { code: 'x'.repeat(41) }, 'code', 'too_long'],
  ['a formula for a code', { code: '=HYPERLINK("https://example.org")' }, 'code', 'formula'],
  ['a formula for a name', { name_en: '@SUM(A1)' }, 'name_en', 'formula'],
  ['a formula for a licence', { licence: '+1-1' }, 'licence', 'formula'],
  ['no name', { name_en: '' }, 'name_en', 'required'],
  ['a name that turns the text', { name_en: 'Dora\u202egpj' }, 'name_en', 'invalid_text'],
  ['a name that nobody sees', { name_en: '\u200b\u2060' }, 'name_en', 'invisible_text'],
  ['a governorate elsewhere', { governorate: 'FR-75' }, 'governorate', 'invalid_value'],
  ['a point beyond the pole', at('90.1'), 'latitude', 'invalid_value'],
  ['a point off the world', at('33.9', '180.5'), 'longitude', 'invalid_value'],
  ['half a point', at('33.9', ''), 'longitude', 'required'],
  ['a point in words', at('Beirut'), 'latitude', 'invalid_value'],
  ['a face of 0 cm', { width_cm: '0', height_cm: '300' }, 'width_cm', 'too_small'],
  ['a face below nothing', { width_cm: '-4', height_cm: '3' }, 'width_cm', 'invalid_value'],
  ['a face of a kilometre', { width_cm: '100001', height_cm: '3' }, 'width_cm', 'too_big'],
  ['half a face', { width_cm: '400', height_cm: '' }, 'height_cm', 'required'],
  ['a face in metres', { width_cm: '4 m', height_cm: '300' }, 'width_cm', 'invalid_value'],
  ['a whole turn', { facing: '360' }, 'facing', 'too_big'],
  ['a direction in words', { facing: 'north' }, 'facing', 'invalid_value'],
  ['perhaps lit', { lit: 'perhaps' }, 'lit', 'invalid_value'],
  ['a day that there is not', { licence_until: '2026-02-30' }, 'licence_until', 'invalid_day'],
  ['a day as people write it', { licence_until: '31/12/2026' }, 'licence_until', 'invalid_day'],
  ['a kind of venue in words', { venue_type: 'billboard' }, 'venue_type', 'invalid_value'],
])('%s is told by its row and column', (_what, cells, column, code) => {
  const { rows, mistakes } = read({ ...plain, ...cells });
  expect(rows).toEqual([]);
  expect(mistakes).toMatchObject([{ number: 2, column, code }]);
});

test('a code that stands in the list before is a mistake, and every mistake of every row is told', () => {
  const file = 'code,name_en,facing\nA-1,Dora,90\nA-1,Dora,400\n,,x\n';
  expect(readSites(readTable(Buffer.from(file)) as Table, governorates).mistakes).toMatchObject([
    { number: 3, column: 'code', code: 'repeated_line' },
    { number: 3, column: 'facing', code: 'too_big' },
    { number: 4, column: 'code', code: 'required' },
    { number: 4, column: 'name_en', code: 'required' },
    { number: 4, column: 'facing', code: 'invalid_value' },
  ]);
});
