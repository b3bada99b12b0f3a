import {
  nextStep,
  sourceNumber,
  stepsOf,
  textVersion,
  translationOf,
  type Version,
} from './publication.rules.js';

const version = (language: string, number: number, parts: Partial<Version> = {}): Version => ({
  language,
  number,
  translates: language === 'ar' ? null : 1,
  state: 'approved',
  isReviewed: false,
  ...parts,
});

test('the law is approved where it is printed or quoted, between the text and the layout', () => {
  const words = [{ kind: 'heading' }, { kind: 'paragraph' }];
  expect(stepsOf(false, words)).toEqual(['text', 'layout']);
  expect(stepsOf(true, words)).toEqual(['text', 'law', 'layout']);
  expect(stepsOf(false, [...words, { kind: 'law' }])).toEqual(['text', 'law', 'layout']);
});

test('one waits for the next that is not approved', () => {
  expect(nextStep(['text', 'law', 'layout'], ['text'])).toBe('law');
  expect(nextStep(['text', 'layout'], ['text'])).toBe('layout');
  expect(nextStep(['text', 'layout'], ['text', 'layout'])).toBeUndefined();
});

test('a translation is missing, behind, current, or reviewed', () => {
  const texts = [
    version('ar', 1),
    version('ar', 2),
    version('ar', 3, { state: 'draft' }),
    version('fr', 1, { translates: 1 }),
    version('en', 1, { translates: 2 }),
    version('hy', 1, { translates: 2, isReviewed: true }),
  ];
  const states = ['ar', 'fr', 'en', 'hy', 'de'].map((one) => translationOf(texts, 'ar', one));
  expect(states).toEqual(['source', 'behind', 'current', 'reviewed', 'missing']);
});

test('what was withdrawn is not there, and a draft holds no translation back', () => {
  const withdrawn = version('ar', 2, { state: 'withdrawn' });
  expect(sourceNumber([version('ar', 1), withdrawn], 'ar')).toBe(1);
  expect(sourceNumber([version('ar', 1, { state: 'draft' })], 'ar')).toBe(1);
  expect(translationOf([withdrawn], 'ar', 'ar')).toBe('missing');
  expect(translationOf([version('fr', 1, { state: 'withdrawn' })], 'ar', 'fr')).toBe('missing');
});

test('the stock knows a text by its item, publication, language and number', () => {
  expect(textVersion({ item: 'clipboard', publication: 2, language: 'ar', number: 3 })).toBe(
    'clipboard-2-ar-3',
  );
});
