import { waterLine } from './heart.rules.js';

test('the heart is empty at nothing, full at all, and fuller with each pledge', () => {
  expect([waterLine(-1), waterLine(0)]).toEqual([116, 116]);
  expect([waterLine(1), waterLine(2)]).toEqual([-4, -4]);
  const lines = Array.from({ length: 96 }, (_, percent) => waterLine((percent + 5) / 100));
  expect(lines).toEqual(lines.toSorted((a, b) => b - a));
  expect(new Set(lines).size).toBe(96);
});

test('a first pledge can be seen', () => {
  expect(waterLine(0.0001)).toBeLessThan(102);
});

test('three quarters look like three quarters', () => {
  expect(waterLine(0.759)).toBeCloseTo(28.9, 0);
});
