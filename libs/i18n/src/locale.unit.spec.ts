import {
  directionOf,
  formatDate,
  formatNumber,
  isLocale,
  locales,
  negotiateLocale,
} from './index.js';

test.each([
  ['fr', 'fr'],
  ['fr-CA,en;q=0.8', 'fr'],
  ['de-DE, EN-gb;q=0.7, fr;q=0.3', 'en'],
  ['ar;q=0, en;q=0.1', 'en'],
  ['de, *;q=0.5', 'ar'],
  ['ar;q=0, *', 'fr'],
  ['en;q=2, fr;q=0.1', 'fr'],
  ['', 'ar'],
  [undefined, 'ar'],
  [',;q=,=;;fr;q=x,\u0000', 'ar'],
])('a caller who sends %j reads %s', (header, locale) => {
  expect(negotiateLocale(header, locales, 'ar')).toBe(locale);
});

test('a language that is not offered is not chosen', () => {
  expect(negotiateLocale('fr, en;q=0.5', ['ar', 'en'], 'ar')).toBe('en');
});

test('only the three languages are languages', () => {
  expect([...locales, 'AR', 'de', undefined, 1].filter(isLocale)).toEqual(['ar', 'fr', 'en']);
  expect(locales.map(directionOf)).toEqual(['rtl', 'ltr', 'ltr']);
});

test('numbers and days are written as the reader writes them', () => {
  expect(locales.map((locale) => formatNumber(12_345, locale))).toEqual([
    '١٢٬٣٤٥',
    '12\u202f345',
    '12,345',
  ]);
  const justBeforeMidnightInLondon = new Date('2026-12-16T23:30:00Z');
  expect(
    locales.map((locale) => formatDate(justBeforeMidnightInLondon, locale, 'Asia/Beirut')),
  ).toEqual(['١٧ كانون الأول ٢٠٢٦', '17 décembre 2026', '17 December 2026']);
});
