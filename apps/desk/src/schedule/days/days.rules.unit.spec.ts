import { daysOn, isClosed, marksOf, openSoon } from './days.rules.js';

const days = (from: string, until = from, kind: 'holiday' | 'ramadan' = 'holiday') => ({
  from,
  until,
  kind,
  provisional: true,
});
const eid = days('2027-03-09', '2027-03-10');
const fast = days('2027-02-08', '2027-03-08', 'ramadan');

test('what is on a day is what lasts into it; midnight is of the day before', () => {
  const on = (starts: string, ends: string) => daysOn({ starts, ends }, [fast, eid]);
  expect(on('2027-03-08T20:00', '2027-03-09T00:00')).toEqual([fast]);
  expect(on('2027-03-08T20:00', '2027-03-09T00:30')).toEqual([fast, eid]);
  expect(on('2027-03-10T10:00', '2027-03-10T12:00')).toEqual([eid]);
  expect(on('2027-03-11T10:00', '2027-03-11T12:00')).toEqual([]);
});

test('each day of a holiday is marked, and none of the fast', () => {
  expect([...marksOf([fast, eid]).keys()]).toEqual(['2027-03-09', '2027-03-10']);
});

test('a venue is closed on its weekend', () => {
  const school = { weekend: [6, 7] };
  expect(isClosed(school, '2027-03-13T10:00')).toBe(true);
  expect(isClosed(school, '2027-03-14T10:00')).toBe(true);
  expect(isClosed(school, '2027-03-15T10:00')).toBe(false);
  expect(isClosed(undefined, '2027-03-13T10:00')).toBe(false);
});

test('what is expected within some weeks is asked about, until it is over', () => {
  expect(openSoon([fast, eid], '2027-01-20')).toEqual([fast]);
  expect(openSoon([fast, eid], '2027-03-10')).toEqual([eid]);
  expect(openSoon([{ ...eid, provisional: false }], '2027-03-10')).toEqual([]);
});
