import fc from 'fast-check';
import { z } from 'zod';
import { personName, plainText } from './index.js';

const name = personName({ graphemes: 20, bytes: 400 });
const note = plainText({ graphemes: 2_000, bytes: 8_000 });

const codeOf = (schema: z.ZodType, text: unknown): unknown => {
  const { error } = schema.safeParse(text);
  return error?.issues.map((issue) =>
    issue.code === 'custom' ? issue.params?.['code'] : issue.code,
  );
};

test.each([
  ['Arabic with harakat', 'مُحَمَّدٌ ٱلأَمِين'],
  ['Armenian', 'Արամ Խաչատրյան'],
  ['an emoji family', '👨‍👩‍👧‍👦'],
  ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['Persian with a joiner', 'می‌خواهم'],
  ['French', 'Zoé Lœuillet-d’Arc'],
  ['direction marks', 'Ada\u200f\u200e\u061c Lovelace'],
  ['markup and formulas', '=HYPERLINK("x")&amp;'],
  ['a letter of two code units', '𠮷野家'],
  ['one letter', 'O'],
  ['one letter of another script', '王'],
  ['apostrophes of either kind', "N. O'Brien d’Arc"],
  ['hyphens and a full stop', 'Jean-Paul St. Clair'],
  ['tatweel', 'محـــمد'],
  ['Devanagari with its signs', 'श्री'],
  ['Hebrew with points', 'שָׁלוֹם'],
])('a name in %s comes back unchanged', (_name, text) => {
  expect(name.parse(text)).toBe(text);
});

test('a name is put into one form', () => {
  expect(name.parse('  Zoe\u0301\t\nM. ')).toBe('Zo\u00e9 M.');
  expect(name.parse('\u202eAda\u2066 Love\u2069lace\u202c')).toBe('Ada Lovelace');
});

test.each([
  ['', 'required'],
  ['   ', 'required'],
  ['\u200b', 'invisible_text'],
  ['\u200f \u00a0\u200b', 'invisible_text'],
  ['\u3164\u2800', 'invisible_text'],
  ['\u202e\u2066', 'required'],
  ['a\u0000b', 'invalid_text'],
  ['a\ud800b', 'invalid_text'],
  ['a\u001bb', 'invalid_text'],
  ['a'.repeat(21), 'too_long'],
  ['a' + '\u0301'.repeat(300), 'too_long'],
])('the name %j is refused as %s', (text, code) => {
  expect(codeOf(name, text)).toEqual([code]);
});

test('length is counted as a reader counts', () => {
  expect(name.parse('👨‍👩‍👧‍👦'.repeat(10))).toHaveLength(110);
  expect(codeOf(name, '👍'.repeat(21))).toEqual(['too_long']);
});

test('a note keeps its lines, and refuses what could turn them', () => {
  expect(note.parse(' one\r\n\ttwo\rthree \n')).toBe('one\n\ttwo\nthree');
  expect(codeOf(note, 'a\u202egnp.pdf')).toEqual(['invalid_text']);
  expect(codeOf(note, 'a\u0007')).toEqual(['invalid_text']);
  expect(codeOf(note, '\u200b\n')).toEqual(['invisible_text']);
});

test('only text is text', () => {
  for (const value of [5, null, ['Ada'], { name: 'Ada' }, true])
    expect(codeOf(name, value)).toEqual(['invalid_type']);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

test('whatever is typed, an accepted name can be stored, seen and accepted again unchanged', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { data } = name.safeParse(text);
      if (data === undefined) return;
      expect(Buffer.from(data, 'utf8').toString('utf8')).toBe(data);
      expect(data).toBe(data.normalize('NFC').trim());
      expect(data).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(data.replace(/[\s\u200b-\u200f]/g, '')).not.toBe('');
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(400);
      expect(name.parse(data)).toBe(data);
    }),
    { seed: 17, numRuns: 2_000 },
  );
});

test('a well-formed name of ordinary letters is never changed beyond its form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }), (text) => {
      fc.pre(text.trim() !== '');
      expect(name.parse(text)).toBe(text.trim());
    }),
    { seed: 17 },
  );
});

test('the documentation still sees a text', () => {
  expect(z.toJSONSchema(name, { io: 'input' })).toMatchObject({ type: 'string' });
});
