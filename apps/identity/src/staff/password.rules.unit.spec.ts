import { isMadeOf, obviousWords } from './password.rules.js';

const words = obviousWords('blue-heart-lebanon', 'القلب الأزرق', 'rana@example.org', 'Rana Haddad');

test('what stands on the posters and who somebody is are obvious, whole and in parts', () => {
  expect(words).toEqual(expect.arrayContaining(['blue', 'heart', 'الأزرق', 'rana', 'haddad']));
  expect(obviousWords('a', 'of')).toEqual([]);
});

test.each(['blueheartlebanon', 'Blue-Heart-2026!', 'RANA.haddad.1990', 'القلب الأزرق ٢٠٢٦'])(
  '%s is made of nothing else',
  (password) => expect(isMadeOf(words, password)).toBe(true),
);

test.each(['blue heron in the orchard', 'lantern-2026-copper', '84629-17305-66218-40973'])(
  '%s is more than that',
  (password) => expect(isMadeOf(words, password)).toBe(false),
);
