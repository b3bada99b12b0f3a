import type { Attended } from '../../api/contract.js';
import { countedAt, perHour } from './counts.rules.js';
import { hoursWorked } from './hours.rules.js';

type Standing = Attended['shifts'][number]['standing'];

test('what was counted stands in the order of the way people go', () => {
  const figure = (kind: string, what = '') => ({ kind, what, language: '', count: 1 });
  const figures = ['item', 'incident', 'lead', 'conversations', 'visitors'].map((kind) =>
    figure(kind),
  );
  expect(countedAt([figure('item', 'pin'), ...figures], 4).map(({ kind }) => kind)).toEqual([
    'visitors',
    'conversations',
    'lead',
    'pledge',
    'item',
    'item',
    'incident',
  ]);
  expect(countedAt([], 0)).toEqual([]);
});

test('hours are those of who was seen, until now of who is there, and none of who was not, whatever was planned', () => {
  const somebody = (standing: Standing, minutes: readonly (number | null)[] = []): Attended => ({
    staff: '',
    name: '',
    shifts: [
      {
        signUp: '',
        role: 'booth',
        starts: '2026-06-17T10:00',
        ends: '2026-06-17T13:30',
        standing,
      },
    ],
    visits: minutes.map((one) => ({
      came: { at: '2026-06-17T09:00:00Z' } as never,
      left: null,
      minutes: one,
    })),
    besides: [],
  });
  const there = [somebody('there', [60, 45]), somebody('there', [null])];
  const others = [somebody('missing'), somebody('no-show'), somebody('expected')];
  expect(hoursWorked([...there, ...others], new Date('2026-06-17T10:30:00Z'))).toEqual({
    hours: 3.3,
    there: 1,
    undecided: 1,
  });
  expect(perHour(36, 7)).toBe(5.1);
  expect(perHour(36, 0)).toBeNull();
});
