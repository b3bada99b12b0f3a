import fc from 'fast-check';
import { daysFromTo, daysLater } from './day.rules.js';
import { makeGoodFor, missingOn } from './missing.rules.js';

const flight = { from: '2026-11-02', until: '2026-11-15' };

test.each([
  ['2026-10-30', { state: 'quiet' }],
  ['2026-11-05', { state: 'quiet' }],
  ['2026-11-06', { state: 'late', day: 5, since: 5 }],
  ['2026-11-15', { state: 'late', day: 14, since: 5 }],
  ['2026-11-16', { state: 'missed' }],
])('on %s a flight without a proof is %j', (today, missing) => {
  expect(missingOn(today, flight)).toEqual(missing);
});

test('of a flight of two days the second is late enough', () => {
  const short = { from: '2026-11-02', until: '2026-11-03' };
  expect(missingOn('2026-11-02', short)).toEqual({ state: 'quiet' });
  expect(missingOn('2026-11-03', short)).toEqual({ state: 'late', day: 2, since: 2 });
});

test('it is made good for as many days, after the flight and after today', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => daysLater('2026-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 90 }), day, (from, days, today) => {
      const missed = { from, until: daysLater(from, days) };
      const again = makeGoodFor(missed, today);
      expect(daysFromTo(again.from, again.until)).toBe(days);
      expect(again.from > missed.until && again.from > today).toBe(true);
    }),
  );
});
