import { addressOf, readSource } from './source.js';

test('a source is kept as it is given, and what is none counts for nothing', () => {
  expect(readSource('Mall-A')).toBe('Mall-A');
  for (const text of [undefined, null, '', 'a b', '<b>', '-a', 'a\n', 'a'.repeat(65)])
    expect(readSource(text)).toBeUndefined();
});

test('an address carries its source on, after whatever it asks already', () => {
  expect(addressOf('fr', 'a-campaign')).toBe('/fr/a-campaign');
  expect(addressOf('fr', 'a-campaign', '/help', 'mall-a')).toBe('/fr/a-campaign/help?s=mall-a');
  expect(addressOf('fr', 'a-campaign', '/thanks?by=email', 'mall-a')).toBe(
    '/fr/a-campaign/thanks?by=email&s=mall-a',
  );
});
