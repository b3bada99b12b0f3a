import { countedAt, perHour } from './counts.rules.js';
import { volunteerHours } from './hours.rules.js';

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

test('hours are those of who has a place, and without any nothing is divided', () => {
  const shift = (states: readonly string[]) => ({
    startsAt: '2026-06-17T07:00:00.000Z',
    endsAt: '2026-06-17T10:30:00.000Z',
    signUps: states.map((state) => ({ state })) as never,
  });
  expect(volunteerHours([shift(['taken', 'taken', 'waiting']), shift(['offered'])])).toBe(7);
  expect(perHour(36, 7)).toBe(5.1);
  expect(perHour(36, 0)).toBeNull();
});
