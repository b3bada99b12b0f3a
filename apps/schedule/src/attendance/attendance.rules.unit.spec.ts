import fc from 'fast-check';
import { attendanceOf, isCodeTime, minutesOf, standingOf, type Mark } from './attendance.rules.js';

const at = (clock: string) => new Date(`2026-06-17T${clock}:00Z`);
const there = { startsAt: at('09:00'), endsAt: at('21:00') };
const shift = { startsAt: at('10:00'), endsAt: at('14:00') };
let ids = 0;
const mark = (kind: Mark['kind'], clock: string): Mark => ({
  id: `m${String((ids += 1)).padStart(4, '0')}`,
  person: 'nour',
  kind,
  how: 'name',
  at: at(clock),
  by: 'maya',
  device: 'phone',
});
const spans = (marks: Mark[]) =>
  attendanceOf(marks).visits.map(({ came, left }) =>
    [came, left].map((one) => one?.at.toISOString().slice(11, 16) ?? null),
  );

test('the first who says that somebody came is heard, and the others are kept', () => {
  const marks = [
    mark('in', '10:05'),
    mark('in', '10:02'),
    mark('out', '13:30'),
    mark('out', '13:40'),
  ];
  expect(spans(marks)).toEqual([['10:02', '13:30']]);
  expect(attendanceOf(marks).besides.map(({ at: when }) => when)).toEqual([
    at('10:05'),
    at('13:40'),
  ]);
});

test('whoever goes and comes again was there twice', () => {
  const marks = [mark('in', '10:00'), mark('out', '12:00'), mark('in', '12:30')];
  expect(spans(marks)).toEqual([
    ['10:00', '12:00'],
    ['12:30', null],
  ]);
});

test('that somebody went who never came is kept, and changes nothing', () => {
  expect(spans([mark('out', '12:00')])).toEqual([]);
});

const marksOfDay = fc.array(
  fc.record({
    kind: fc.constantFrom('in', 'out' as const),
    minute: fc.integer({ min: 0, max: 59 }),
  }),
  { maxLength: 12 },
);

test('in whatever order and however often marks arrive, they come to the same', () => {
  fc.assert(
    fc.property(marksOfDay, fc.infiniteStream(fc.nat()), (day, keys) => {
      const marks = day.map(({ kind, minute }) =>
        mark(kind, `10:${String(minute).padStart(2, '0')}`),
      );
      const shuffled = [...marks, ...marks]
        .map((one) => ({ one, key: keys.next().value as number }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(attendanceOf(shuffled)).toEqual(attendanceOf(marks));
      const { visits, besides } = attendanceOf(marks);
      const used = visits.flatMap(({ came, left }) => (left ? [came, left] : [came]));
      expect(used.length + besides.length).toBe(marks.length);
    }),
  );
});

describe('minutes', () => {
  const of = (marks: Mark[], now = '23:00') =>
    attendanceOf(marks).visits.map((visit) => minutesOf(visit, [shift], there, at(now)));

  test('are those between coming and going', () => {
    expect(of([mark('in', '10:10'), mark('out', '13:40')])).toEqual([210]);
  });
  test('of who was not seen going end with the shift', () => {
    expect(of([mark('in', '10:10')])).toEqual([230]);
  });
  test('of who came after their shift end with the event', () => {
    expect(of([mark('in', '20:00')])).toEqual([60]);
  });
  test('are not known while they are there', () => {
    expect(of([mark('in', '10:10')], '13:59')).toEqual([null]);
    expect(of([mark('in', '10:10')], '14:00')).toEqual([230]);
  });
  test('lie within the time for which the event has its space', () => {
    expect(of([mark('in', '08:00'), mark('out', '22:00')])).toEqual([720]);
    expect(of([mark('in', '22:00')])).toEqual([0]);
  });
});

describe('somebody who signed up', () => {
  const stands = (marks: Mark[], now: string, isNoShow = false) =>
    standingOf(shift, attendanceOf(marks).visits, { there, isNoShow, now: at(now) });

  test.each([
    ['is expected while it goes on', [], '13:59', false, 'expected'],
    ['is missing once it is over', [], '14:00', false, 'missing'],
    ['did not come once a person says so', [], '14:00', true, 'no-show'],
    ['was there when they were seen', [mark('in', '10:05')], '23:00', false, 'there'],
    [
      'was there whatever was decided before it was known',
      [mark('in', '10:05')],
      '23:00',
      true,
      'there',
    ],
    [
      'was not there when they had gone before it began',
      [mark('in', '09:00'), mark('out', '09:30')],
      '23:00',
      false,
      'missing',
    ],
  ] as const)('%s', (_name, marks, now, isNoShow, standing) => {
    expect(stands([...marks], now, isNoShow)).toBe(standing);
  });
});

test('the code is asked for from three hours before until two hours after', () => {
  const event = { startsAt: at('10:00'), endsAt: at('20:00') };
  const asked = (clock: string) => isCodeTime(event, at(clock));
  expect(['07:00', '07:01', '21:59', '22:00'].map(asked)).toEqual([false, true, true, false]);
});
