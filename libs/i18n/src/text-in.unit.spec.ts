import { textIn } from './text-in.js';

const [ar, fr, en] = ['بيكاسو', 'Pikasso Liban', 'Pikasso'];

test.each([
  ['fr', { ar, en }, en],
  ['fr', { ar, fr, en }, fr],
  ['en', { ar, fr }, fr],
  ['ar', { en, fr }, fr],
  ['ar', { en }, en],
  ['fr', { ar, en: '' }, ar],
  ['fr', { hy: 'Պիկասո' }, 'Պիկասո'],
  ['hy', { ar, en }, en],
  ['en', {}, ''],
])('in %s, of %j, %s is read', (locale, texts: Record<string, string>, read) => {
  expect(textIn(texts, locale)).toBe(read);
});
