import { readMoment } from '@blueheart/booth';
import { changesOf, isClockDoubtful, type Worth } from './booth.rules.js';

const booth = {
  id: '01936f2e-0f00-7000-8000-000000000002',
  startsAt: new Date('2026-03-28T08:00:00Z'),
  endsAt: new Date('2026-03-28T18:00:00Z'),
  offsetMinutes: 120,
};
const now = new Date('2026-03-28T12:00:00Z');

test.each([
  ['2026-03-28T10:00:00+02:00', false, 'as the clocks there show it'],
  ['2026-03-28T11:00:00+03:00', false, 'on the other side of a disputed summer time'],
  ['2026-03-28T08:00:00Z', false, 'two hours from there'],
  ['2026-03-28T12:04:00Z', false, 'a little ahead'],
  ['2026-03-28T12:06:00Z', true, 'in the future'],
  ['2026-03-27T08:01:00Z', false, 'while setting up the day before'],
  ['2026-03-27T07:59:00Z', true, 'more than a day before'],
  ['2026-03-28T22:00:00+14:00', true, 'on the other side of the world'],
])('%s: doubtful is %s, %s', (text, isDoubtful) => {
  expect(isClockDoubtful(readMoment(text), booth, now)).toBe(isDoubtful);
});

test('what is told of an entry is how much more or less it counts than was told before', () => {
  const worth = (changes: Partial<Worth>): Worth => ({
    id: 'one',
    batch: 'first',
    kind: 'visitors',
    what: '',
    language: '',
    delta: 5,
    corrections: 0,
    isVoid: false,
    at: null,
    ...changes,
  });
  const told = (before: Worth | undefined, after: Worth) => {
    const { corrected, voided } = changesOf(new Map(before && [[before.id, before]]), [after]);
    return [corrected.map(({ delta }) => delta), voided.map(({ delta }) => delta)];
  };
  expect(told(undefined, worth({}))).toEqual([[], []]);
  expect(told(undefined, worth({ corrections: -2 }))).toEqual([[-2], []]);
  expect(told(undefined, worth({ isVoid: true }))).toEqual([[], [-5]]);
  expect(told(worth({ corrections: 1 }), worth({ corrections: -2 }))).toEqual([[-3], []]);
  expect(told(worth({ corrections: 1 }), worth({ corrections: 3, isVoid: true }))).toEqual([
    [],
    [-6],
  ]);
  expect(told(worth({ isVoid: true }), worth({ isVoid: true, corrections: 2 }))).toEqual([[], []]);
});
