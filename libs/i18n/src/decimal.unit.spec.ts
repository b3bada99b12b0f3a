import { decimalOf } from './decimal.js';

test('a number has so many places at most', () => {
  expect(decimalOf('89500.1234', 4)).toBe(89_500.1234);
  expect(decimalOf('89500,125', 4)).toBe(89_500.125);
  expect(decimalOf('0,125', 4)).toBe(0.125);
  expect(decimalOf('89,500', 4)).toBe(89_500);
  expect(decimalOf('89500.12345', 4)).toBeUndefined();
});
