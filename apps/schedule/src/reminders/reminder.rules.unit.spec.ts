import { momentOf, wallTimeOf } from '../time/wall-time.rules.js';
import {
  changeToldAt,
  dueAt,
  fate,
  isQuiet,
  onToldAt,
  toldAt,
  type Due,
  type There,
} from './reminder.rules.js';

const zone = 'Asia/Beirut';
const there: There = {
  zone,
  quiet: {
    hours: {
      always: [{ from: '21:00', until: '08:00' }],
      ramadan: [
        { from: '16:30', until: '20:00' },
        { from: '22:30', until: '10:00' },
      ],
    },
    fasts: [{ from: '2026-02-18', until: '2026-03-19' }],
  },
};
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
  expect(isQuiet(at(time), there)).toBe(quiet);
});

test('a day before, at a time at which people are written to', () => {
  const tomorrow = (starts: string, ends: string) =>
    wall(dueAt('tomorrow', shift(starts, ends), there, longBefore));
  expect(tomorrow('2026-06-17T10:00', '2026-06-17T14:00')).toBe('2026-06-16T10:00');
  expect(tomorrow('2026-06-17T07:00', '2026-06-17T12:00')).toBe('2026-06-16T08:00');
  // Waiting for the morning would leave less than half a day: it is told on the evening before that.
  expect(tomorrow('2026-06-16T21:30', '2026-06-16T23:00')).toBe('2026-06-16T08:00');
  expect(tomorrow('2026-02-24T17:00', '2026-02-24T19:00')).toBe('2026-02-23T20:00');
});

test('on the day itself, if that leaves half an hour and is not at night', () => {
  const today = (starts: string, ends: string) =>
    wall(dueAt('today', shift(starts, ends), there, longBefore));
  expect(today('2026-06-17T14:00', '2026-06-17T18:00')).toBe('2026-06-17T11:00');
  expect(today('2026-06-17T09:00', '2026-06-17T12:00')).toBe('2026-06-17T08:00');
  expect(today('2026-06-17T08:15', '2026-06-17T12:00')).toBeUndefined();
});

test('how it was is asked two hours after, or the next morning', () => {
  const after = (starts: string, ends: string) =>
    wall(dueAt('after', shift(starts, ends), there, longBefore));
  expect(after('2026-06-17T10:00', '2026-06-17T14:00')).toBe('2026-06-17T16:00');
  expect(after('2026-06-17T16:00', '2026-06-17T20:00')).toBe('2026-06-18T08:00');
});

test('who signs up in the last hours is not asked whether they come; who is put there is told', () => {
  const span = shift('2026-06-17T14:00', '2026-06-17T18:00');
  const late = at('2026-06-17T10:00');
  expect(dueAt('tomorrow', span, there, late)).toBeUndefined();
  expect(wall(dueAt('tomorrow', span, there, late, { isAssigned: true }))).toBe('2026-06-17T10:00');
});

test('news at night waits for the morning, unless it would come too late', () => {
  const now = at('2026-06-17T23:00');
  expect(wall(toldAt(now, at('2026-06-18T14:00'), there))).toBe('2026-06-18T08:00');
  expect(wall(toldAt(now, at('2026-06-18T09:00'), there))).toBe('2026-06-17T23:00');
});

test('a move is told at once to who knew the time from before, and else in half an hour', () => {
  const now = at('2026-06-10T12:00');
  const starts = at('2026-06-18T14:00');
  expect(wall(changeToldAt(now, starts, there, true))).toBe('2026-06-10T12:00');
  expect(wall(changeToldAt(now, starts, there, false))).toBe('2026-06-10T12:30');
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

test('that somebody is on a shift is told ten minutes later, unless another invitation goes out as soon', () => {
  const starts = at('2026-06-17T14:00');
  const now = at('2026-06-10T12:00');
  const on = (next?: Date, begins = starts) => wall(onToldAt(now, begins, there, next));
  expect(on()).toBe('2026-06-10T12:10');
  expect(on(at('2026-06-16T14:00'))).toBe('2026-06-10T12:10');
  expect(on(at('2026-06-10T13:00'))).toBeUndefined();
  expect(on(undefined, at('2026-06-10T12:05'))).toBeUndefined();
});

test.each<[ReturnType<typeof fate>, Partial<Due>, string]>([
  ['send', { rule: 'on', version: 7 }, '2026-06-10T12:00'],
  ['ended', { rule: 'on', state: null }, '2026-06-10T12:00'],
  ['late', { rule: 'on' }, '2026-06-17T14:00'],
  ['send', { rule: 'off', state: null }, '2026-06-10T12:00'],
  ['send', { rule: 'off', state: 'waiting', isShiftOver: true }, '2026-06-10T12:00'],
  ['ended', { rule: 'off', state: 'taken' }, '2026-06-10T12:00'],
  ['late', { rule: 'off', state: null }, '2026-06-17T14:00'],
  ['nobody', { rule: 'off', state: null, hasReader: false }, '2026-06-10T12:00'],
])('%s: %j at %s', (becomes, changes, now) => {
  const due: Due = {
    ...shift('2026-06-17T14:00', '2026-06-17T18:00'),
    rule: 'on',
    version: 0,
    sequence: 0,
    isShiftOver: false,
    state: 'taken',
    hasReader: true,
    ...changes,
  };
  expect(fate(due, at(now))).toBe(becomes);
});
