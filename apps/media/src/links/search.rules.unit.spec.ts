import { patternsOf, searchedText } from './search.rules.js';

test('a link is looked for by its code and by its name in any language, as people write', () => {
  expect(searchedText('mall-a', { ar: 'جَناح المركز', fr: 'Stand à Beyrouth' })).toBe(
    'mall-a جناح المركز stand a beyrouth',
  );
});

test('each word of what is typed is looked for', () => {
  expect(patternsOf('  Stand  À ')).toEqual(['%stand%', '%a%']);
  expect(patternsOf('ء')).toEqual([]);
});

test('what is a sign of a pattern stands for itself', () => {
  expect(patternsOf(String.raw`100% a_b c\d`)).toEqual([
    String.raw`%100\%%`,
    String.raw`%a\_b%`,
    String.raw`%c\\d%`,
  ]);
});
