import { decimalOf, wholeOf } from './decimal.js';
import { formatNumber } from './format.js';
import { locales } from './locale.js';

test('a number has so many places at most', () => {
  expect(decimalOf('89500.1234', 4)).toBe(89_500.1234);
  expect(decimalOf('89500,125', 4)).toBe(89_500.125);
  expect(decimalOf('0,125', 4)).toBe(0.125);
  expect(decimalOf('89,500', 4)).toBe(89_500);
  expect(decimalOf("89'500.5", 4)).toBe(89_500.5);
  expect(decimalOf('89 500,5', 4)).toBe(89_500.5);
  expect(decimalOf('89500.12345', 4)).toBeUndefined();
});

test.each(locales)('what is shown in %s is read again as it is', (locale) => {
  for (const n of [0, 7, 999, 1_000, 1_500, 10_000, 123_456, 1_000_000, 10_000_000])
    expect(wholeOf(formatNumber(n, locale))).toBe(n);
});

test.each([
  ['of English', '1,500', 1_500],
  ['of English', '12,345,678', 12_345_678],
  ['of French', '1\u202f500', 1_500],
  ['of French', '1\u00a0500\u00a0000', 1_500_000],
  ['of French with two kinds of spaces', '1\u202f500 000', 1_500_000],
  ['of Arabic', '١٬٥٠٠', 1_500],
  ['of Arabic without groups', '١٥٠٠', 1_500],
  ['of Arabic with a comma', '١,٥٠٠', 1_500],
  ['of Persian keys', '۱۵۰۰', 1_500],
  ['of the Swiss', "1'500", 1_500],
  ['of the Swiss, typed by a phone', '1’500', 1_500],
  ['with spaces around it', ' 1 500 ', 1_500],
  ['that is none', '0', 0],
  ['that begins with one', '007', 7],
])('a whole number %s: «%s»', (_whose, text, n) => {
  expect(wholeOf(text)).toBe(n);
});

test.each([
  '',
  ' ',
  '1,5',
  '1,50',
  '١٬٥',
  '1 50',
  "1'50",
  '1,5000',
  '1234,567',
  '0,125',
  '1,500 000',
  '1,500,00',
  '1,,500',
  ',500',
  '1.5',
  '1.500',
  '1٫5',
  '1,500.0',
  '-1',
  '+1',
  '1e3',
  '0x10',
  '12 pins',
])('«%s» is no whole number', (text) => {
  expect(wholeOf(text)).toBeUndefined();
});

test('a whole number is not beyond the most there can be', () => {
  expect(wholeOf('10,000,000', 10_000_000)).toBe(10_000_000);
  expect(wholeOf('10,000,001', 10_000_000)).toBeUndefined();
});
