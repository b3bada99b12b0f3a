import { seeded, shuffle } from './index.js';

test('the same seed gives the same numbers, another one others, all of them in [0, 1)', () => {
  const [one, again, other] = [seeded(1), seeded(1), seeded(2)].map((next) =>
    Array.from({ length: 1_000 }, next),
  );
  expect(one).toEqual(again);
  expect(one).not.toEqual(other);
  expect(Math.min(...one!)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...one!)).toBeLessThan(1);
  expect(one!.reduce((sum, value) => sum + value) / 1_000).toBeCloseTo(0.5, 1);
});

test('shuffled, everything is still there, and the original is as it was', () => {
  const things = Array.from({ length: 50 }, (_, at) => at);
  const mixed = shuffle(things, seeded(3));
  expect(mixed).not.toEqual(things);
  expect(mixed.toSorted((a, b) => a - b)).toEqual(things);
  expect(shuffle(things, seeded(3))).toEqual(mixed);
});
