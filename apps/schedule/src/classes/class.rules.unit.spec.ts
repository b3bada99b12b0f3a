import { standingOf } from './class.rules.js';

const startsAt = new Date('2028-03-06T07:00:00Z');
const endsAt = new Date('2028-03-06T09:00:00Z');
const visited = { state: 'open', eventState: 'confirmed', startsAt, endsAt } as const;
const later = (days: number) => new Date(endsAt.getTime() + days * 86_400_000);

test('a teacher tells from the beginning of the event until sixty days after it', () => {
  expect(standingOf(visited, new Date('2028-03-06T06:59:59Z'))).toBe('early');
  expect(standingOf(visited, startsAt)).toBe('ready');
  expect(standingOf(visited, later(60))).toBe('ready');
  expect(standingOf(visited, later(61))).toBe('over');
});

test('what was told stays to be seen, and what was counted whatever becomes of the event', () => {
  expect(standingOf({ ...visited, state: 'told' }, later(90))).toBe('told');
  expect(standingOf({ ...visited, state: 'told', eventState: 'cancelled' }, later(1))).toBe('over');
  expect(standingOf({ ...visited, state: 'counted', eventState: 'cancelled' }, later(90))).toBe(
    'counted',
  );
  expect(standingOf({ ...visited, state: 'ended' }, later(1))).toBe('over');
});
