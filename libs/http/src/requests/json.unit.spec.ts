import fc from 'fast-check';
import { readJson } from './json.js';

const read = (text: string, depth = 8) => readJson(Buffer.from(text), depth);

/** Texts that could be taken for the end of a string, or for brackets. */
const tricky = fc
  .array(fc.constantFrom('"', '\\', '[', ']', '{', '}', 'a', 'ع'), { maxLength: 12 })
  .map((all) => all.join(''));

test('brackets within strings are no depth, whatever quotes and backslashes stand there', () => {
  fc.assert(
    fc.property(fc.array(tricky), (texts) => {
      const json = JSON.stringify({ texts });
      expect(read(json, 2)).toEqual({ texts });
      expect(() => read(json, 1)).toThrow('malformed-body');
    }),
  );
});

test('brackets outside of strings are, and what has no end is refused', () => {
  expect(read('[[["]]]"]]]', 3)).toEqual([[[']]]']]]);
  expect(() => read('["\\"]", [[]]]', 2)).toThrow('malformed-body');
  for (const text of ['["', '"\\"', '["a\\\\', '[["a"]'])
    expect(() => read(text)).toThrow('malformed-body');
});
