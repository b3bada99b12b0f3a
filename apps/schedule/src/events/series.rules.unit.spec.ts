import { hoursInstead, hoursOn, shiftHours } from './series.rules.js';

test('an end that is not after the beginning is on the day after', () => {
  expect(hoursOn('2027-02-28', '20:00', '01:00')).toEqual({
    starts: '2027-02-28T20:00',
    ends: '2027-03-01T01:00',
  });
  expect(hoursOn('2027-02-28', '10:00', '20:00').ends).toBe('2027-02-28T20:00');
});

test('other hours are those of the day on which it begins', () => {
  const evening = { starts: '2027-02-10T20:00', ends: '2027-02-11T01:00' };
  expect(hoursInstead(evening, { until: '23:30' }).ends).toBe('2027-02-10T23:30');
  expect(hoursInstead(evening, { from: '21:00' })).toEqual({
    ...evening,
    starts: '2027-02-10T21:00',
  });
  const day = { starts: '2027-02-10T10:00', ends: '2027-02-10T20:00' };
  expect(hoursInstead(day, { from: '20:30', until: '01:00' }).ends).toBe('2027-02-11T01:00');
});

test('a shift after midnight is on the day after, where its event goes on until then', () => {
  const evening = { starts: '2027-02-10T20:00', ends: '2027-02-11T01:00', setupMinutes: 60 };
  expect(shiftHours(evening, '00:30', '02:00').starts).toBe('2027-02-11T00:30');
  expect(shiftHours(evening, '19:00', '20:00').starts).toBe('2027-02-10T19:00');
  expect(shiftHours(evening, '22:00', '01:00').ends).toBe('2027-02-11T01:00');
  const day = { starts: '2027-02-10T10:00', ends: '2027-02-10T20:00', setupMinutes: 0 };
  expect(shiftHours(day, '09:00', '12:00').starts).toBe('2027-02-10T09:00');
});
