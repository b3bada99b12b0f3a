import { priceOf, wholeOf } from './numbers.rules.js';

const degrees = { from: 0, to: 359 };

test.each([
  ['90', 90],
  ['٩٠', 90],
  [' 0 ', 0],
  ['', null],
  ['360', undefined],
  ['-1', undefined],
  ['9.5', undefined],
  ['east', undefined],
])('of «%s» the degrees are %s', (typed, read) => {
  expect(wholeOf(typed, degrees)).toBe(read);
});

test.each([
  ['450', 450],
  ['450,50', 450.5],
  ['٤٥٠٫٥', 450.5],
  ['40\u202f000\u202f000', 40_000_000],
  ['١٬٢٠٠', 1200],
  ['0', 0],
  ['', undefined],
  ['-5', undefined],
  ['0.333', undefined],
  ['1e5', undefined],
])('of «%s» the price is %s', (typed, read) => {
  expect(priceOf(typed)).toBe(read);
});
