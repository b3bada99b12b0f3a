import { inflateRawSync } from 'node:zlib';
import type { Locale } from '@blueheart/i18n';
import { xlsxFile } from './xlsx.file.js';

const headings = ['Day', 'Source', 'Confirmed'];
const rows = [
  [{ day: '2026-01-02' }, '=HYPERLINK("https://example.org")', 7],
  [{ day: '2026-01-03' }, null, 0],
];

async function parts(locale: Locale = 'en', told = 'The count – Day') {
  const files = unzipped(await xlsxFile({ name: 'count', told, headings, rows }, locale));
  const text = (path: string) => files.get(path)!.toString('utf8');
  return {
    sheet: text('xl/worksheets/sheet1.xml'),
    strings: text('xl/sharedStrings.xml'),
    book: text('xl/workbook.xml'),
  };
}

/** By their paths, from the central directory (PKWARE APPNOTE 4.3.12). */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, note] = [28, 30, 32].map((part) => zip.readUInt16LE(at + part));
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    const isDeflated = zip.readUInt16LE(at + 10) === 8;
    const path = zip.toString('utf8', at + 46, at + 46 + name!);
    files.set(path, isDeflated ? inflateRawSync(bytes) : bytes);
    at += 46 + name! + extra! + note!;
  }
  return files;
}

test('numbers are numbers, days are days, and nothing is empty', async () => {
  const { sheet } = await parts();
  // The days since 30 December 1899, as ISO/IEC 29500 counts them.
  expect(sheet).toMatch(/<c r="A2" s="\d+"><v>46024<\/v><\/c>/);
  expect(sheet).toContain('<c r="C2"><v>7</v></c>');
  expect(sheet).not.toContain('r="B3"');
});

test('a text that looks like a formula is a text', async () => {
  const { sheet, strings } = await parts();
  expect(strings).toContain('<t>=HYPERLINK("https://example.org")</t>');
  expect(sheet).not.toContain('<f>');
});

test('in Arabic the sheet runs from right to left', async () => {
  expect((await parts('ar')).sheet).toContain('rightToLeft="1"');
  expect((await parts('fr')).sheet).not.toContain('rightToLeft="1"');
});

test('a sheet is called what Excel takes as a name', async () => {
  const { book } = await parts('en', 'What: a/b [c] *?* and much more than it takes');
  expect(/<sheet [^>]*name="([^"]*)"/.exec(book)![1]).toBe('What  a b  c      and much more');
});
