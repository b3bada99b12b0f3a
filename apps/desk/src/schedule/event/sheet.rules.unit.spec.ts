import { codesOf } from './sheet.rules.js';

const about = { origin: 'https://example.org', locale: 'fr', slug: 'blue-heart', source: 'mall-a' };

test('the sheet of a booth leads to its page for phones, and to the pledge with the booth as its source', () => {
  const booth = { id: 'e', kind: 'booth' as const };
  expect(codesOf(booth, about)).toEqual([
    { name: 'event', address: 'https://example.org/desk/schedule/events/e' },
    { name: 'booth', address: 'https://example.org/desk/booth/' },
    { name: 'pledge', address: 'https://example.org/b/mall-a' },
  ]);
  expect(codesOf(booth, { ...about, source: undefined }).at(-1)).toEqual({
    name: 'pledgeOnly',
    address: 'https://example.org/fr/blue-heart',
  });
});

test('the sheet of a conference leads to the desk alone: pupils sign nothing', () => {
  const codes = codesOf({ id: 'e', kind: 'conference' }, about);
  expect(codes.map(({ name }) => name)).toEqual(['event']);
});
