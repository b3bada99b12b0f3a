import { weeksFrom, type Planned } from './plan.rules.js';
import { spotsIn, weekAt } from './spots.rules.js';

const point = (latitude: number) => ({ point: { latitude, longitude: 35.5 } });
const at = (id: string, parts: Partial<Planned> | object) =>
  ({
    id,
    from: '2026-11-23',
    until: '2026-11-29',
    state: 'booked',
    site: null,
    ...parts,
  }) as Planned;

test('a week shows what has a day in it, from north to south, and last what has no point', () => {
  const spots = spotsIn(
    [
      at('a', {}),
      at('b', { site: point(33.5) }),
      at('c', { site: point(34.4), until: '2026-12-30' }),
      at('d', { site: point(34.5), from: '2026-11-30' }),
      at('e', { site: point(34.6), until: '2026-11-22', from: '2026-11-01' }),
    ],
    '2026-11-23',
  );
  expect(spots.map(({ venue, number }) => [venue.id, number])).toEqual([
    ['c', 1],
    ['b', 2],
    ['a', undefined],
  ]);
});

test('one place has one mark, of what is seen most', () => {
  const site = point(33.9);
  expect(
    spotsIn([at('a', { site, state: 'draft' }), at('b', { site, state: 'live' })], '2026-11-23'),
  ).toMatchObject([{ look: 'live', placements: [{ id: 'a' }, { id: 'b' }] }]);
});

test('the week is the one asked for, or that of today, or the first', () => {
  const weeks = weeksFrom(null, '2026-11-29', 1);
  expect(weekAt(weeks, '2026-12-08', '2026-11-29')).toBe(2);
  expect(weekAt(weeks, '2020-01-01', '2026-12-01')).toBe(1);
  expect(weekAt(weeks, null, '2020-01-01')).toBe(0);
});
