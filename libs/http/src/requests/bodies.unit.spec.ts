import fc from 'fast-check';
import { readForm } from './form.js';
import { readJson } from './json.js';

const bytes = (text: string) => Buffer.from(text);

test('whatever JSON says, it is read as JSON.parse reads it or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      expect(readJson(bytes(text), 32)).toEqual(JSON.parse(text));
    }),
    { seed: 17 },
  );
});

test('no bytes whatsoever are more than refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
      expect([undefined, 'BadRequest']).toContain(failureOf(() => readJson(body, 32)));
      expect([undefined, 'BadRequest']).toContain(failureOf(() => readForm(body, 10)));
    }),
    { seed: 17, numRuns: 2_000 },
  );
});

test('a form comes back as a browser wrote it', () => {
  const field = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.uniqueArray(field, { selector: ([key]) => key, maxLength: 8 }), (fields) => {
      fc.pre(fields.every(([key, value]) => key !== '__proto__' && !(key + value).includes('\0')));
      const encoded = new URLSearchParams(fields).toString();
      expect(readForm(bytes(encoded), 10)).toEqual(Object.fromEntries(fields));
    }),
    { seed: 17 },
  );
});

test('32 levels are read and one more is not, whatever texts between them say', () => {
  const nested = (depth: number) =>
    '{"a":['.repeat(depth / 2) + '"]}{\\"["' + ']}'.repeat(depth / 2);
  expect(readJson(bytes(nested(32)), 32)).toBeDefined();
  expect(() => readJson(bytes(nested(34)), 32)).toThrow('malformed-body');
});

function failureOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).name;
  }
}
