import { addressAt, inTurn, isCarried, pageFor } from './at.rules.js';

test('a code leads to the desk that printed it', () => {
  expect(addressAt('https://heart.example.org', 'lot', 'one')).toBe(
    'https://heart.example.org/desk/stock/at/lot/one',
  );
});

test('a lot is shown with its movements, a transfer with what arrives, a place where it is', () => {
  expect(pageFor('lot', 'one')).toBe('/stock/ledger?lot=one');
  expect(pageFor('transfer', 'one')).toBe('/stock/transfers/one');
  expect(pageFor('place', 'one')).toBeUndefined();
});

test('what is scanned is looked for in the chosen campaign first', () => {
  const all = [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }];
  expect(inTurn(all, 'b').map(({ slug }) => slug)).toEqual(['b', 'a', 'c']);
  expect(inTurn(all.slice(0, 2), undefined).map(({ slug }) => slug)).toEqual(['a', 'b']);
});

test('a volunteer is led to what is theirs, and to where they can send something', () => {
  const kit = {
    places: [{ id: 'booth' }],
    destinations: [{ id: 'booth' }, { id: 'depot' }],
    transfers: [{ id: 'coming' }],
  };
  expect(isCarried(kit, 'transfer', 'coming')).toBe(true);
  expect(isCarried(kit, 'transfer', 'elsewhere')).toBe(false);
  expect(isCarried(kit, 'place', 'booth')).toBe(true);
  expect(isCarried(kit, 'place', 'depot')).toBe(true);
  expect(isCarried({ ...kit, places: [] }, 'place', 'depot')).toBe(false);
  expect(isCarried(kit, 'lot', 'coming')).toBe(false);
});
