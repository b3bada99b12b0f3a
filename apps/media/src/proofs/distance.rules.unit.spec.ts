import fc from 'fast-check';
import { metresBetween } from './distance.rules.js';

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('a minute of latitude is a nautical mile, and of longitude half of one at 60° north', () => {
  const from = { latitude: 60, longitude: 35 };
  expect(metresBetween(from, { ...from, latitude: 60 + 1 / 60 })).toBeCloseTo(1_853.25, 1);
  expect(metresBetween(from, { ...from, longitude: 35 + 1 / 60 })).toBeCloseTo(926.6, 0);
});

test('it is as far there as back, nowhere below nothing, and never farther than half around', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      const metres = metresBetween(one, other);
      expect(metres).toBeGreaterThanOrEqual(0);
      expect(metres).toBeLessThanOrEqual(20_015_200);
      expect(metresBetween(other, one)).toBeCloseTo(metres, 3);
      expect(metresBetween(one, one)).toBe(0);
    }),
  );
});

test('over the line where the day changes it is near', () => {
  expect(
    metresBetween({ latitude: 0, longitude: 179.9999 }, { latitude: 0, longitude: -179.9999 }),
  ).toBeLessThan(23);
});
