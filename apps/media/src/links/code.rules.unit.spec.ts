import fc from 'fast-check';
import { readCode, scannedCode, suggestCode } from './code.rules.js';

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

test.each([
  [{ en: 'Billboard on the coastal road' }, 'billboard-on-the-coastal-road'],
  [{ en: '', fr: 'L’Éclair du matin, n° 12' }, 'leclair-du-matin-n-12'],
  [{ ar: 'صحيفة الصباح' }, 'newspaper'],
  [{ ar: 'لوحة ١٢' }, '12'],
  [{ en: 'x'.repeat(60) }, 'newspaper'],
])('of the name %j the code is "%s"', (names, code) => {
  expect(suggestCode(names, 'newspaper')).toBe(code);
  expect(readCode(suggestCode(names, 'newspaper', 2))).toBe(`${code}-2`);
});

test('whatever it is called, what is suggested is a code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(99), (en, n) => {
      const code = suggestCode({ en }, 'tv', n + 1);
      expect(readCode(code)).toBe(code);
      expect(scannedCode(code).length).toBeLessThanOrEqual(64);
    }),
    { seed: 17, numRuns: 2_000 },
  );
});
