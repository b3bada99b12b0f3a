import { locales, translator } from '@blueheart/i18n';
import { allowedInstead } from './opening-mistake.rules.js';
import type { OpeningColumn } from './opening-row.rules.js';

const nameable = { items: ['pin', 'clipboard'], locales: ['ar', 'fr', 'en'] };
const told = (column: OpeningColumn, value: string, code = 'invalid_value') =>
  allowedInstead({ number: 2, column, code, value }, nameable, translator('en'), 'en')?.replace(
    /[\u2068\u2069]/g,
    '',
  );

test('a mistake says what stands there, and what may', () => {
  expect(told('quantity', 'abc')).toBe('“abc” is no whole number of pieces, from 1 to 10,000,000.');
  expect(told('quantity', '-4')).toContain('“-4”');
  expect(told('item', 'pinn')).toBe('“pinn” is no item. Items are: pin and clipboard.');
  expect(told('language', 'xx')).toContain('ar, fr, and en');
});

test('what is missing, or wrong for another reason, is told as everywhere', () => {
  expect(told('quantity', '', 'required')).toBeUndefined();
  expect(told('lot', 'L-1', 'lot_differs')).toBeUndefined();
});

test.each(locales)('in %s each column has its own sentence', (locale) => {
  const columns = ['item', 'language', 'place_kind', 'quantity', 'unit_value', 'currency'] as const;
  const more = ['in_kind', 'latitude', 'longitude'] as const;
  const all = [...columns, ...more].map((column) =>
    allowedInstead(
      { number: 2, column, code: 'invalid_value', value: 'x-y' },
      nameable,
      translator(locale),
      locale,
    ),
  );
  expect(new Set(all).size).toBe(9);
  for (const one of all) expect(one).toContain('\u2068x-y\u2069');
});
