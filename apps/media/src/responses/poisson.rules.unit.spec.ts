import fc from 'fast-check';
import { expectedFrom, moreThan } from './poisson.rules.js';

// As chi-squared quantiles give it: Garwood's table, to three digits.
test.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [5, 1.623, 11.668],
  [10, 4.795, 18.39],
  [50, 37.11, 65.92],
  [100, 81.36, 121.63],
])('of %d that came, between %d and %d are to be expected', (count, low, high) => {
  const interval = expectedFrom(count);
  expect(interval.low).toBeCloseTo(low, 1);
  expect(interval.high / high).toBeCloseTo(1, 3);
});

test('an interval has what came in it, is wider for more, and narrower for its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), (count) => {
      const [one, next] = [expectedFrom(count), expectedFrom(count + 50)];
      expect(one.low).toBeLessThan(count);
      expect(one.high).toBeGreaterThan(count);
      expect((next.high - next.low) / (count + 50)).toBeLessThan((one.high - one.low) / count);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('the exact interval goes over into that of the normal distribution', () => {
  const [exact, normal] = [expectedFrom(10_000), expectedFrom(10_001)];
  expect(normal.low - exact.low).toBeLessThan(4);
  expect(Math.abs(normal.high - exact.high)).toBeLessThan(4);
});

test('what came more than before is told with what it may be', () => {
  expect(moreThan({ people: 10, days: 10 }, { people: 10, days: 10 })).toMatchObject({ perDay: 0 });
  const { perDay, low, high } = moreThan({ people: 20, days: 10 }, { people: 60, days: 10 });
  expect(perDay).toBe(4);
  expect(low).toBeGreaterThan(0);
  expect(high).toBeGreaterThan(low);
  // Few on both sides: it may as well have been less.
  expect(moreThan({ people: 2, days: 10 }, { people: 4, days: 10 }).low).toBeLessThan(0);
});
