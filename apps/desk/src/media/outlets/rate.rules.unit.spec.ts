import { inTurn, rateOf, type TypedRate } from './rate.rules.js';

const typed: TypedRate = {
  unit: 'frame-week',
  format: ' 4×3 m ',
  price: '٤٥٠٫٥',
  currency: 'usd',
  from: '2026-12-01',
  until: '',
};

test('a rate is sent as it is meant', () => {
  expect(rateOf(typed)).toEqual({
    wanted: {
      unit: 'frame-week',
      format: '4×3 m',
      price: 450.5,
      currency: 'USD',
      from: '2026-12-01',
      until: null,
    },
  });
});

test('what is missing or cannot be is named', () => {
  expect(rateOf({ ...typed, price: '-1', currency: '$', from: '' })).toEqual({
    missing: ['price', 'currency', 'from'],
  });
  expect(rateOf({ ...typed, until: '2026-11-30' })).toEqual({ missing: ['until'] });
});

test('what holds comes first, then what will, then what is over', () => {
  const rate = (id: string, from: string, holds = false) => ({
    id,
    from,
    holds,
    until: null,
    unit: 'page' as const,
    format: '',
    price: 1,
    currency: 'USD',
  });
  const all = [
    rate('past', '2025-01-01'),
    rate('next', '2027-01-01'),
    rate('now', '2026-01-01', true),
  ];
  expect(inTurn(all, '2026-11-29').map(({ id }) => id)).toEqual(['now', 'next', 'past']);
});
