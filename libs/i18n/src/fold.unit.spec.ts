import fc from 'fast-check';
import { foldForSearch, toLatinDigits } from './index.js';

test.each([
  ['the hamza on its letters', 'أحمد إيمان آمنة مؤمن رئيس', 'احمد ايمان امنه مومن رييس'],
  ['a hamza on the line', 'علاء', 'علا'],
  ['the wasla', 'ٱلأمين', 'الامين'],
  ['harakat', 'مُحَمَّدٌ', 'محمد'],
  ['tatweel', 'محـــمد', 'محمد'],
  ['ta marbuta and ha', 'فاطمة', 'فاطمه'],
  ['alif maqsura and ya', 'منى', 'مني'],
  ['Persian letters', 'کریم', 'كريم'],
  ['presentation forms', 'ﷲ ﻻ', 'الله لا'],
  ['Arabic-Indic and Persian digits', '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
  ['case and accents', 'Élodie SAINT-FÉRÉOL', 'elodie saint-fereol'],
  ['letters that are two', 'Lœuillet Straße Łukasz Ærø', 'loeuillet strasse lukasz aero'],
  ['a dotless and a dotted i', 'Işık İnan', 'isik inan'],
  ['what cannot be seen, and spaces', ' Ada\u200f\u200d  \n Lovelace ', 'ada lovelace'],
  ['other scripts, as they are', 'Անահիտ 王 👍', 'անահիտ 王 👍'],
])('%s: "%s" is looked for as "%s"', (_what, text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});

test.each([
  ['هناء', 'هنا'],
  ['سلمى', 'سلمي'],
  ['الشّوف', 'الشوف'],
  ['بعلبك ـ الهرمل', 'بعلبك الهرمل'],
  ['Zoe\u0301', 'ZOÉ'],
])('"%s" and "%s" find each other', (one, other) => {
  expect(foldForSearch(one)).toBe(foldForSearch(other));
});

test('folding twice is folding once, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
    }),
    { seed: 17, numRuns: 3_000 },
  );
});

test('every single letter folds to something that stays as it is', () => {
  const moving: string[] = [];
  for (let code = 0; code <= 0x1ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const once = foldForSearch(String.fromCodePoint(code));
    if (foldForSearch(once) !== once) moving.push(code.toString(16));
  }
  expect(moving).toEqual([]);
});

test('only digits become digits', () => {
  expect(toLatinDigits('هاتف: ٠٣ ۱۲۳ 456')).toBe('هاتف: 03 123 456');
});
