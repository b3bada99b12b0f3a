import fc from 'fast-check';
import { firstLocale, readCode, readSource } from './links.rules.js';

test.each([
  ['mall-a', 'mall-a'],
  ['MALL-A', 'mall-a'],
  [' Mall-A ', 'mall-a'],
  ['mall-a.', 'mall-a'],
  ['mall-a/', 'mall-a'],
  ['/mall-a', 'mall-a'],
  ['mall-a،', 'mall-a'],
  ['(mall-a)', 'mall-a'],
  ['\u200fmall-a\u200e', 'mall-a'],
  ['mall–a', 'mall-a'],
  ['mall\u2011a', 'mall-a'],
  ['mall−a', 'mall-a'],
  ['mall\u00ada', 'mall-a'],
  ['mallـa', 'mall-a'],
  ['mall--a', 'mall-a'],
  ['mall - a', 'mall-a'],
  ['mall_a', 'mall-a'],
  ['mall a', 'mall-a'],
  ['school-١٢', 'school-12'],
  ['school-۱۲', 'school-12'],
  ['ｓｃｈｏｏｌ－１', 'school-1'],
])('"%s" typed from a billboard is read as "%s"', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each(['', ' ', '-', '...', 'قلب', 'a/b', '//evil.example', 'a?b', 'é', 'a'.repeat(65)])(
  '"%s" is no code',
  (typed) => {
    expect(readCode(typed)).toBeUndefined();
  },
);

test('what is read as a code can stand in any address, and is read again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      const code = readCode(typed);
      if (code === undefined) return;
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(encodeURIComponent(code)).toBe(code);
      expect(readCode(code)).toBe(code);
    }),
    { seed: 17, numRuns: 2_000 },
  );
});

test('a source is kept as it is given, and what is none counts for nothing', () => {
  expect(readSource('Mall-A')).toBe('Mall-A');
  for (const text of [undefined, null, '', 'a b', '<b>', '-a', 'a\n', 'a'.repeat(65)])
    expect(readSource(text)).toBeUndefined();
});

test('the first language is that of the paper, then the one the browser asks for, then the default', () => {
  const campaign = { locales: ['ar', 'fr'], defaultLocale: 'ar' };
  expect(firstLocale(campaign, 'en-GB,fr;q=0.5', 'ar')).toBe('ar');
  expect(firstLocale(campaign, 'en-GB,fr;q=0.5', null)).toBe('fr');
  expect(firstLocale(campaign, 'en-GB', null)).toBe('ar');
  expect(firstLocale(campaign, undefined)).toBe('ar');
  // Printed in a language that the campaign no longer speaks.
  expect(firstLocale(campaign, 'fr', 'en')).toBe('fr');
});
