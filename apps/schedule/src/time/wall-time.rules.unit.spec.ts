import { isZone, momentOf, wallTimeOf } from './wall-time.rules.js';

const beirut = 'Asia/Beirut';

test('a time on the wall is a moment, in summer time and out of it', () => {
  expect(momentOf('2026-01-15T10:00', beirut)?.toISOString()).toBe('2026-01-15T08:00:00.000Z');
  expect(momentOf('2026-07-15T10:00', beirut)?.toISOString()).toBe('2026-07-15T07:00:00.000Z');
});

test.each(['2026-03-29T00:00', '2026-03-29T00:30', '2026-03-29T00:59'])(
  '%s never is in Lebanon: the clocks go from midnight to one',
  (wall) => expect(momentOf(wall, beirut)).toBeUndefined(),
);

test('the minute before and the hour after it are', () => {
  expect(momentOf('2026-03-28T23:59', beirut)?.toISOString()).toBe('2026-03-28T21:59:00.000Z');
  expect(momentOf('2026-03-29T01:00', beirut)?.toISOString()).toBe('2026-03-28T22:00:00.000Z');
});

test('of an hour that comes twice it is the first', () => {
  expect(momentOf('2026-10-24T23:30', beirut)?.toISOString()).toBe('2026-10-24T20:30:00.000Z');
});

test('a venue may be on another clock', () => {
  expect(momentOf('2026-03-29T00:30', 'Europe/Paris')?.toISOString()).toBe(
    '2026-03-28T23:30:00.000Z',
  );
});

test('a moment is shown as the clocks there show it', () => {
  expect(wallTimeOf(new Date('2026-07-15T07:00:59Z'), beirut)).toBe('2026-07-15T10:00');
});

test('a zone is one that the tz database knows', () => {
  expect(isZone(beirut)).toBe(true);
  expect(isZone('Asia/Byblos')).toBe(false);
});
