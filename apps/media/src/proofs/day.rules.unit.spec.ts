import fc from 'fast-check';
import { dayIn, daysFromTo, daysLater, dayTaken } from './day.rules.js';

const beirut = 'Asia/Beirut';

test.each([
  ['23:59 of the last day there', '2026-11-15T23:59:59', '+02:00', '2026-11-15'],
  ['a minute later', '2026-11-16T00:00:00', '+02:00', '2026-11-16'],
  ['a phone that is still on the time of Paris', '2026-11-15T23:30:00', '+01:00', '2026-11-16'],
  ['a phone on the time of Karachi', '2026-11-16T01:00:00', '+05:00', '2026-11-15'],
  ['a clock that says nothing of where it is', '2026-11-15T23:59:59', null, '2026-11-15'],
])('%s is on the day of the campaign’s walls', (_what, wall, offset, day) => {
  expect(dayTaken({ wall, offset }, beirut)).toBe(day);
});

test('in summer the day begins an hour earlier', () => {
  expect(dayIn(new Date('2026-07-01T21:30:00Z'), beirut)).toBe('2026-07-02');
  expect(dayIn(new Date('2026-11-01T21:30:00Z'), beirut)).toBe('2026-11-01');
});

test('so many days later it is so many days from there', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5_000, max: 5_000 }), (days) => {
      expect(daysFromTo('2026-03-29', daysLater('2026-03-29', days))).toBe(days);
    }),
  );
});
