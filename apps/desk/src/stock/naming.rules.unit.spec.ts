import { missingIn, piecesOf } from './naming.rules.js';

test('what is named and not known is asked for once, in one order', () => {
  const known = [{ id: 'b' }];
  expect(missingIn(known, ['c', 'b', 'a', 'c', ''])).toEqual(['a', 'c']);
  expect(missingIn(known, ['b'])).toEqual([]);
  expect(missingIn(undefined, ['a'])).toEqual([]);
});

test('of more than may be asked for at once the rest is asked for after it', () => {
  const ids = Array.from({ length: 201 }, (_, at) => `id-${at}`);
  expect(piecesOf(ids).map(({ length }) => length)).toEqual([100, 100, 1]);
  expect(piecesOf(ids).flat()).toEqual(ids);
  expect(piecesOf([])).toEqual([]);
});
