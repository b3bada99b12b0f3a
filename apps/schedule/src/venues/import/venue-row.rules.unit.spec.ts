import { readVenues } from './venue-row.rules.js';

/** Rows of these columns. */
const table = (columns: string[], ...rows: string[][]) => ({
  columns,
  rows: rows.map((cells, at) => ({ number: at + 2, cells })),
});

test('a row tells of a venue and of whom to ask there', () => {
  const { venues, mistakes } = readVenues(
    table(
      [
        'kind',
        'name_ar',
        'name_en',
        'latitude',
        'longitude',
        'weekend',
        'contact_name',
        'contact_phone',
        'contact_language',
      ],
      ['school', 'المدرسة', 'School', '33.89', '35.5', '5 6', 'Salma', '03 123 456', 'ar'],
    ),
  );
  expect(mistakes).toEqual([]);
  expect(venues).toMatchObject([
    {
      number: 2,
      venue: {
        kind: 'school',
        names: { ar: 'المدرسة', en: 'School' },
        point: { latitude: 33.89, longitude: 35.5 },
        weekend: [5, 6],
        governorate: null,
      },
      contact: { name: 'Salma', phone: '03 123 456', locale: 'ar' },
    },
  ]);
});

test('a row without anybody to ask is a venue all the same', () => {
  const { venues } = readVenues(table(['kind', 'name_en', 'contact_name'], ['mall', 'A', '']));
  expect(venues).toMatchObject([{ venue: { kind: 'mall' }, contact: undefined }]);
});

test.each([
  ['kind', ['castle', 'A', '', ''], 'kind'],
  ['name', ['mall', '', '', ''], 'name_ar'],
  ['latitude', ['mall', 'A', '91', '35'], 'latitude'],
  ['longitude that is a date', ['mall', 'A', '33', '03/04/2026'], 'longitude'],
  ['longitude that is missing', ['mall', 'A', '33', ''], 'longitude'],
])('a wrong %s is named by row and column', (_name, cells, column) => {
  const read = readVenues(table(['kind', 'name_en', 'latitude', 'longitude'], cells));
  expect(read.venues).toEqual([]);
  expect(read.mistakes).toEqual([{ number: 2, column, code: expect.any(String) }]);
});

test('every mistake of every row is told, those about whom to ask too', () => {
  const { mistakes } = readVenues(
    table(
      ['kind', 'name_en', 'weekend', 'contact_name', 'contact_email', 'contact_language'],
      ['mall', 'A', '8', '', '', ''],
      ['mall', 'B', '', 'Salma', 'nowhere', 'de'],
    ),
  );
  expect(mistakes.map(({ number, column }) => `${number} ${column}`)).toEqual([
    '2 weekend',
    '3 contact_email',
    '3 contact_language',
  ]);
});
