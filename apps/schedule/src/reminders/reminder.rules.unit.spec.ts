import { momentOf, wallTimeOf } from '../time/wall-time.rules.js';
import { changeToldAt, dueAt, fate, isQuiet, toldAt, type Due } from './reminder.rules.js';

const zone = 'Asia/Beirut';
const at = (wall: string) => momentOf(wall, zone)!;
const wall = (moment: Date | undefined) => moment && wallTimeOf(moment, zone);
const shift = (starts: string, ends: string) => ({ startsAt: at(starts), endsAt: at(ends) });
const longBefore = at('2026-01-01T12:00');

test.each([
  ['2026-06-17T20:59', false],
  ['2026-06-17T21:00', true],
  ['2026-06-17T03:00', true],
  ['2026-06-17T07:59', true],
  ['2026-06-17T08:00', false],
  // In Ramadan the evening begins after iftar, and the morning later.
  ['2026-02-20T09:30', true],
  ['2026-02-20T10:00', false],
  ['2026-02-20T17:45', true],
  ['2026-02-20T21:30', false],
  ['2026-03-19T09:30', true],
  ['2026-03-20T09:30', false],
] as const)('at %s it is quiet: %s', (time, quiet) => {
  expect(isQuiet(at(time), zone)).toBe(quiet);
});

test('a day before, at a time at which people are written to', () => {
  const tomorrow = (starts: string, ends: string) =>
    wall(dueAt('tomorrow', shift(starts, ends), zone, longBefore));
  expect(tomorrow('2026-06-17T10:00', '2026-06-17T14:00')).toBe('2026-06-16T10:00');
  expect(tomorrow('2026-06-17T07:00', '2026-06-17T12:00')).toBe('2026-06-16T08:00');
  // Waiting for the morning would leave less than half a day: it is told on the evening before that.
  expect(tomorrow('2026-06-16T21:30', '2026-06-16T23:00')).toBe('2026-06-16T08:00');
  expect(tomorrow('2026-02-24T17:00', '2026-02-24T19:00')).toBe('2026-02-23T20:00');
});

test('on the day itself, if that leaves half an hour and is not at night', () => {
  const today = (starts: string, ends: string) =>
    wall(dueAt('today', shift(starts, ends), zone, longBefore));
  expect(today('2026-06-17T14:00', '2026-06-17T18:00')).toBe('2026-06-17T11:00');
  expect(today('2026-06-17T09:00', '2026-06-17T12:00')).toBe('2026-06-17T08:00');
  expect(today('2026-06-17T08:15', '2026-06-17T12:00')).toBeUndefined();
});

test('how it was is asked two hours after, or the next morning', () => {
  const after = (starts: string, ends: string) =>
    wall(dueAt('after', shift(starts, ends), zone, longBefore));
  expect(after('2026-06-17T10:00', '2026-06-17T14:00')).toBe('2026-06-17T16:00');
  expect(after('2026-06-17T16:00', '2026-06-17T20:00')).toBe('2026-06-18T08:00');
});

test('who signs up in the last hours is not asked whether they come; who is put there is told', () => {
  const span = shift('2026-06-17T14:00', '2026-06-17T18:00');
  const late = at('2026-06-17T10:00');
  expect(dueAt('tomorrow', span, zone, late)).toBeUndefined();
  expect(wall(dueAt('tomorrow', span, zone, late, { isAssigned: true }))).toBe('2026-06-17T10:00');
});

test('news at night waits for the morning, unless it would come too late', () => {
  const now = at('2026-06-17T23:00');
  expect(wall(toldAt(now, at('2026-06-18T14:00'), zone))).toBe('2026-06-18T08:00');
  expect(wall(toldAt(now, at('2026-06-18T09:00'), zone))).toBe('2026-06-17T23:00');
});

test('a move is told at once to who knew the time from before, and else in half an hour', () => {
  const now = at('2026-06-10T12:00');
  const starts = at('2026-06-18T14:00');
  expect(wall(changeToldAt(now, starts, zone, true))).toBe('2026-06-10T12:00');
  expect(wall(changeToldAt(now, starts, zone, false))).toBe('2026-06-10T12:30');
});

describe('what is due', () => {
  const now = at('2026-06-16T12:00');
  const due = (changes: Partial<Due> = {}): Due => ({
    ...shift('2026-06-17T10:00', '2026-06-17T14:00'),
    rule: 'tomorrow',
    version: 1,
    sequence: 1,
    isShiftOver: false,
    state: 'taken',
    hasReader: true,
    ...changes,
  });

  test.each<[string, Partial<Due>, ReturnType<typeof fate>]>([
    ['is sent', {}, 'send'],
    ['is not, once the shift has moved', { sequence: 2 }, 'moved'],
    ['is not, once they are off it', { state: null }, 'ended'],
    ['is not to who only waits', { state: 'waiting' }, 'ended'],
    ['is not after a cancellation', { isShiftOver: true }, 'cancelled'],
    ['is nothing but the cancellation then', { isShiftOver: true, rule: 'cancelled' }, 'send'],
    ['is not once it has begun', shift('2026-06-16T11:00', '2026-06-16T14:00'), 'late'],
    ['is not to who is gone', { hasReader: false }, 'nobody'],
    ['is told to who cannot be there', { rule: 'changed', state: 'conflict' }, 'send'],
    ['is an offer as long as it stands', { rule: 'offer', state: 'offered', version: 3 }, 'send'],
    ['is no offer that was taken or lapsed', { rule: 'offer', state: 'taken' }, 'ended'],
    [
      'is a question about last week no more',
      { rule: 'after', ...shift('2026-06-08T10:00', '2026-06-08T14:00') },
      'late',
    ],
  ])('%s', (_what, changes, decided) => {
    expect(fate(due(changes), now)).toBe(decided);
  });
});
