import { doubtsOf } from './doubts.rules.js';

const line = (unit: string, quantity: number, from: string, until: string, hasSite = true) =>
  doubtsOf({ unit, quantity, from, until, hasSite }).map(({ code, days }) => [code, days]);

test.each([
  ['two weeks of two', 'frame-week', 2, '2026-11-02', '2026-11-15'],
  ['four weeks of a month', 'frame-week', 4, '2026-12-01', '2026-12-31'],
  ['a week of five days', 'week', 1, '2026-12-01', '2026-12-05'],
  ['days', 'day', 3, '2026-12-01', '2026-12-03'],
  ['pages', 'page', 40, '2026-12-01', '2026-12-01'],
  ['nothing whose last day is first', 'week', 9, '2026-12-03', '2026-12-01'],
  ['what has no days yet', 'week', 9, '', ''],
])('nobody doubts %s', (_what, unit, quantity, from, until) => {
  expect(line(unit, quantity, from, until)).toEqual([]);
});

test('four weeks of a frame do not fit into two days, and forty frames of a format may', () => {
  expect(line('frame-week', 4, '2026-12-01', '2026-12-02')).toEqual([['quantity', 2]]);
  expect(line('frame-week', 1, '2026-12-01', '2026-12-31')).toEqual([['quantity', 31]]);
  expect(line('frame-week', 40, '2026-12-01', '2026-12-02', false)).toEqual([]);
  expect(line('day', 5, '2026-12-01', '2026-12-02')).toEqual([['quantity', 2]]);
});

test('a flight of years is doubted, and one of a year is not', () => {
  expect(line('page', 1, '2026-12-01', '2036-12-01')).toEqual([['long', 3654]]);
  expect(line('page', 1, '2026-12-01', '2027-11-30')).toEqual([]);
});
