import { isNow } from './now.rules.js';

const event = { startsAt: '2026-12-05T10:00:00+02:00', endsAt: '2026-12-05T19:00:00+02:00' };

test.each([
  ['08:59', false],
  ['09:01', true],
  ['20:59', true],
  ['21:01', false],
])('at %s somebody may be there: %s', (time, is) => {
  expect(isNow(event, Date.parse(`2026-12-05T${time}:00+02:00`))).toBe(is);
});
