import { tableLimits, readTable } from './read-table.rules.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTable(bytes(text));

test('a table is read with its columns, and each row with its number in the file', () => {
  expect(read('kind,name_en\nmall,Riverside\nschool,"Ain, upper"\n')).toEqual({
    columns: ['kind', 'name_en'],
    rows: [
      { number: 2, cells: ['mall', 'Riverside'] },
      { number: 3, cells: ['school', 'Ain, upper'] },
    ],
  });
});

test.each([
  ['a mark before it', '\ufeffkind,name_en\nmall,A'],
  ['lines of Windows', 'kind,name_en\r\nmall,A\r\n'],
  ['lines of an old Macintosh', 'kind,name_en\rmall,A\r'],
  ['both kinds of lines', 'kind,name_en\r\nmall,A\n'],
  ['semicolons', 'kind;name_en\nmall;A'],
  ['tabs, as a spreadsheet copies it', 'kind\tname_en\nmall\tA'],
  ['an empty line at its end', 'kind,name_en\nmall,A\n\n'],
])('%s is no matter', (_name, text) => {
  expect(read(text)).toMatchObject({ rows: [{ cells: ['mall', 'A'] }] });
});

test('a line separator of Unicode is part of what was written', () => {
  expect(read('kind,name_en\nmall,A\u2028B')).toMatchObject({
    rows: [{ cells: ['mall', 'A\u2028B'] }],
  });
});

test.each([
  ['UTF-16', Buffer.from('\ufeffkind\nmall', 'utf16le'), 'csv-encoding', 'UTF-16LE'],
  [
    'windows-1256',
    Buffer.from([0x6b, 0x0a, 0xe3, 0xdf, 0xc7, 0xe4]),
    'csv-encoding',
    'windows-125x',
  ],
  ['a workbook', Buffer.from('PK\u0003\u0004…'), 'csv-not-text', undefined],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'csv-not-text', undefined],
])('%s is refused by its name', (_name, file, unreadable, about) => {
  expect(readTable(file)).toEqual({ unreadable, ...(about && { about }) });
});

test.each([
  ['a name twice', 'kind,kind\na,b', 'kind'],
  ['no name', 'kind,\na,b', ''],
  ['a name that is none', 'kind,__proto__\na,b', '__proto__'],
])('%s among the columns is refused', (_name, text, about) => {
  expect(read(text)).toEqual({ unreadable: 'csv-headers', about });
});

test('a row of another length is named by its number', () => {
  expect(read('kind,name_en\nmall,A\nmall')).toEqual({ unreadable: 'csv-ragged', about: '3' });
  expect(read('kind,name_en\nmall,A,B')).toEqual({ unreadable: 'csv-ragged', about: '2' });
});

test('a file without rows, and a quotation mark that is not closed, are refused', () => {
  expect(read('kind,name_en\n')).toEqual({ unreadable: 'csv-empty' });
  expect(read('')).toEqual({ unreadable: 'csv-empty' });
  expect(read('kind,name_en\nmall,"A')).toEqual({ unreadable: 'csv-quotes' });
});

test.each([
  ['rows', `kind\n${'a\n'.repeat(tableLimits.rows + 1)}`],
  [
    'columns',
    `${Array.from({ length: tableLimits.columns + 1 }, (_, n) => `c${'x'.repeat(n)}`).join(',')}\n1`,
  ],
  ['a cell', `kind\n${'a'.repeat(tableLimits.cell + 1)}`],
  [
    'a cell beyond every record',
    `kind\n${'a'.repeat(tableLimits.cell * tableLimits.columns + 10)}`,
  ],
  ['all of it', `kind\n${'a'.repeat(tableLimits.bytes)}`],
])('too much of %s is refused', (_name, text) => {
  expect(read(text)).toEqual({ unreadable: 'csv-too-large' });
});
