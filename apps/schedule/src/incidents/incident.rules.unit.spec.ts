import { cameLate } from './incident.rules.js';

const at = (time: string) => new Date(`2026-12-17T${time}:00Z`);

test('an incident is late once it was on a phone without a network for more than a quarter of an hour', () => {
  expect(cameLate(at('12:00'), at('12:15'))).toBe(false);
  expect(cameLate(at('12:00'), at('12:16'))).toBe(true);
  // By a clock that goes ahead.
  expect(cameLate(at('12:05'), at('12:00'))).toBe(false);
});

test('of one whose phone had a wrong clock nobody knows whether it is late', () => {
  expect(cameLate(null, at('12:00'))).toBe(false);
});
