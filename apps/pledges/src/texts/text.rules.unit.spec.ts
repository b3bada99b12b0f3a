import { changedLocales, isApproved, obstacleTo, sameWords, type DraftPart } from './text.rules.js';

const published = {
  version: 3,
  locales: ['ar', 'en'],
  words: {
    ar: { statement: 'أتعهّد.', plain: ['أعرف.'] },
    en: { statement: 'I pledge.', plain: ['I know.'] },
  },
};
const aPart = (locale: 'ar' | 'en', changes: Partial<DraftPart> = {}): DraftPart => ({
  locale,
  ...published.words[locale],
  revision: 1,
  writtenBy: null,
  writtenAt: null,
  approvedBy: 'rami',
  approvedAt: new Date(0),
  approvedBeside: 3,
  ...changes,
});
const written = (changes: Partial<DraftPart> = {}) =>
  aPart('en', { statement: 'I pledge it.', writtenBy: 'nour', writtenAt: new Date(0), ...changes });

test('a draft goes live once every language is approved', () => {
  expect(obstacleTo([aPart('ar'), written()], published)).toBeUndefined();
  expect(obstacleTo([aPart('ar', { approvedBy: null }), written()], published)).toBe(
    'text-not-approved',
  );
});

test('an approval beside another version than the published one is none', () => {
  expect(isApproved(written({ approvedBeside: 2 }), 3)).toBe(false);
  expect(obstacleTo([aPart('ar'), written({ approvedBeside: 2 })], published)).toBe(
    'text-not-approved',
  );
});

test('a language that is missing, nothing new, or easy words in one language alone are told', () => {
  expect(obstacleTo([written()], published)).toBe('text-missing');
  expect(obstacleTo([aPart('ar'), aPart('en')], published)).toBe('text-unchanged');
  expect(obstacleTo([aPart('ar'), written({ plain: [] })], published)).toBe('text-easy-uneven');
  const without = [aPart('ar', { plain: [] }), written({ plain: [] })];
  expect(obstacleTo(without, published)).toBeUndefined();
});

test('other easy words are another text', () => {
  expect(sameWords(aPart('en'), published.words.en)).toBe(true);
  expect(sameWords(aPart('en'), undefined)).toBe(false);
  expect(
    changedLocales([aPart('ar', { plain: ['أعرف.', 'أحترم.'] }), aPart('en')], published),
  ).toEqual(['ar']);
});
