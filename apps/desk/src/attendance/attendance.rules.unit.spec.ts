import type { Attended } from '../api/contract.js';
import { actsFor, countOf, hoursAndMinutes, inOrder } from './attendance.rules.js';

type Standing = Attended['shifts'][number]['standing'];

const somebody = (name: string, standings: Standing[], minutes?: number | null): Attended => ({
  staff: name,
  name,
  shifts: standings.map((standing) => ({
    signUp: name,
    role: 'booth',
    starts: '2026-06-17T10:00',
    ends: '2026-06-17T14:00',
    standing,
  })),
  visits:
    minutes === undefined
      ? []
      : [
          {
            came: {
              id: name,
              kind: 'in',
              how: 'name',
              at: '2026-06-17T07:00:00.000Z',
              by: null,
              byName: '',
              device: null,
            },
            left: null,
            minutes,
          },
        ],
  besides: [],
});

const absent = somebody('absent', ['no-show']);
const missing = somebody('missing', ['missing']);
const here = somebody('here', ['there'], null);
const gone = somebody('gone', ['there'], 90);
const awaited = somebody('awaited', ['expected']);
const walkIn = somebody('walk-in', [], null);

test('whoever has to be decided about comes first', () => {
  const all = [gone, absent, awaited, walkIn, here, missing];
  expect(inOrder(all).map(({ name }) => name)).toEqual([
    'missing',
    'walk-in',
    'here',
    'awaited',
    'gone',
    'absent',
  ]);
  expect(countOf(all, 'missing')).toBe(1);
  expect(countOf(all, 'there')).toBe(2);
});

test.each([
  [missing, ['came', 'noShow']],
  [here, ['left']],
  [gone, ['came']],
  [awaited, ['came']],
  [absent, ['came', 'undo']],
  [walkIn, ['left']],
])('about who is $name there is this to do', (who, acts) => {
  expect(actsFor(who)).toEqual(acts);
});

test.each([
  [0, 0, 0],
  [59, 0, 59],
  [150, 2, 30],
  [-75, 1, 15],
])('%i minutes', (minutes, hours, rest) => {
  expect(hoursAndMinutes(minutes)).toEqual({ hours, rest });
});
