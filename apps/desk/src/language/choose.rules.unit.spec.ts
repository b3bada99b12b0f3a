import { chooseLocale, isolated } from './choose.rules.js';

test.each([
  ['fr', ['ar-LB'], 'fr'],
  [null, ['de-DE', 'ar-LB', 'en'], 'ar'],
  ['klingon', ['fr-CA'], 'fr'],
  [null, ['de-DE'], 'en'],
  [null, [], 'en'],
])('remembered %j, in a browser that speaks %j: %s', (remembered, speaks, locale) => {
  expect(chooseLocale(remembered, speaks)).toBe(locale);
});

test('a name keeps its direction in a sentence of another', () => {
  expect(isolated('Nour')).toBe('\u2068Nour\u2069');
});
