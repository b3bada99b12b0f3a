import { sheetsOf, timesOf } from './labels.rules.js';

test('labels of one thing stand together, and a sheet is filled before the next begins', () => {
  expect(sheetsOf(['a', 'b'], 2)).toEqual([['a', 'a', 'b', 'b']]);
  expect(sheetsOf(['a', 'b'], 20).map(({ length }) => length)).toEqual([21, 19]);
  expect(sheetsOf([], 3)).toEqual([]);
});

test('how many is a whole number that somebody would print', () => {
  expect(['1', '٢٤', '200', '0', '201', 'two', ''].map(timesOf)).toEqual([
    1,
    24,
    200,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
