import { addressAt, inTurn, pageFor } from './at.rules.js';

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
  expect(inTurn(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
  expect(inTurn(['a', 'b'], undefined)).toEqual(['a', 'b']);
});
