import { instantOf, startOfDay } from './instant.rules.js';

test.each([
  ['2026-11-28T10:00', '2026-11-28T08:00:00.000Z'],
  ['2026-07-01T00:30', '2026-06-30T21:30:00.000Z'],
  ['', ''],
])('what a clock in Beirut shows as %j is %j', (wall, instant) => {
  expect(instantOf(wall, 'Asia/Beirut')).toBe(instant);
});

test('a day begins by the clocks of the zone, also where midnight is left out', () => {
  const start = (day: string | null, later = 0) => startOfDay(day, later, 'Asia/Beirut');
  expect(start('2026-11-28')).toBe('2026-11-27T22:00:00.000Z');
  expect(start('2026-11-30', 1)).toBe('2026-11-30T22:00:00.000Z');
  expect(start('2026-03-29')).toBe('2026-03-28T22:00:00.000Z');
  for (const none of ['yesterday', '2026-13-01', '', null]) expect(start(none)).toBeUndefined();
});
