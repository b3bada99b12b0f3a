import { instantOf } from './instant.rules.js';

test.each([
  ['2026-11-28T10:00', '2026-11-28T08:00:00.000Z'],
  ['2026-07-01T00:30', '2026-06-30T21:30:00.000Z'],
  ['', ''],
])('what a clock in Beirut shows as %j is %j', (wall, instant) => {
  expect(instantOf(wall, 'Asia/Beirut')).toBe(instant);
});
