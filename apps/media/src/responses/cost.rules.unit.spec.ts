import fc from 'fast-check';
import { flownBy, perPledge, spentBy } from './cost.rules.js';
import { dayAfter } from './days.rules.js';

test('what one pledge costs has the bounds of those who came, the other way round', () => {
  // Of 10 that came, 4.795 to 18.39 are to be expected.
  expect(perPledge(100_000, 10)).toEqual({ amount: 10_000, low: 5_438, high: 20_853 });
});

test.each([
  ['too few came', 100_000, 4],
  ['more took it back than came', 100_000, -1],
  ['nothing was spent', 0, 50],
])('nothing is said where %s', (_what, spent, people) => {
  expect(perPledge(spent, people)).toBeNull();
});

test('more people for the same money cost less each, and are known better', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 1e12 }),
      fc.integer({ min: 5, max: 9_000 }),
      (spent, people) => {
        const [few, more] = [perPledge(spent, people)!, perPledge(spent, people * 2)!];
        expect(few.low).toBeLessThan(few.amount);
        expect(few.high).toBeGreaterThan(few.amount);
        expect(more.amount).toBeLessThan(few.amount);
        expect(more.high / more.low).toBeLessThan(few.high / few.low);
      },
    ),
    { seed: 5, numRuns: 60 },
  );
});

const flight = { from: '2026-11-02', until: '2026-11-15' };

test.each([
  ['before it began', '2026-11-01', 0, 0],
  ['on its first day', '2026-11-02', 1, 7],
  ['half way', '2026-11-08', 7, 50],
  ['on its last day', '2026-11-15', 14, 100],
  ['long after it', '2026-12-24', 14, 100],
])('%s, what is spent is of the days that are over', (_when, today, days, spent) => {
  expect(flownBy(today, flight)).toBe(days);
  expect(spentBy(today, flight, 100)).toBe(spent);
});

test('a great amount is parted exactly', () => {
  expect(spentBy('2026-11-08', flight, 99_999_999_999_999)).toBe(50_000_000_000_000);
});

test('days go over months and years', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
});
