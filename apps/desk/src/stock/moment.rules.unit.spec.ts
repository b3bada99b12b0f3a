import { lastMinute, lookBack } from './moment.rules.js';

const zone = 'Asia/Beirut';
// Just after midnight there, and still the day before in UTC.
const now = new Date('2026-12-16T22:30:00Z');

test('the books are looked at as they were, up to the end of today on the campaign’s walls', () => {
  expect(lastMinute(now, zone)).toBe('2026-12-17T23:59');
  expect(lookBack('2011-12-17T10:00', zone, now)).toEqual({
    at: '2011-12-17T08:00:00.000Z',
    isToCome: false,
  });
  expect(lookBack('2026-12-17T23:59', zone, now).at).toBe('2026-12-17T21:59:00.000Z');
});

test('not as they will be, nor at what is no time', () => {
  for (const wall of ['2026-12-18T00:00', '2099-01-01T10:00'])
    expect(lookBack(wall, zone, now)).toEqual({ at: undefined, isToCome: true });
  for (const wall of ['', 'soon'])
    expect(lookBack(wall, zone, now)).toEqual({ at: undefined, isToCome: false });
});
