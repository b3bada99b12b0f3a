import type { Trend } from '../api/contract.js';
import { daysOf } from './trends.rules.js';

const seen = (since: string, changes: Partial<Trend> = {}): Trend => ({
  since,
  kind: 'domain',
  key: 'example.org',
  past: 1,
  proved: 0,
  held: 1,
  ...changes,
});

test('what was seen of one source on a day of the campaign is told once, with its sums', () => {
  const days = daysOf(
    [
      seen('2026-11-27T22:10:00.000Z', { past: 4, proved: 2 }),
      seen('2026-11-27T22:00:00.000Z'),
      seen('2026-11-27T21:50:00.000Z'),
    ],
    'Asia/Beirut',
  );
  expect(days.map(({ day }) => day)).toEqual(['2026-11-28', '2026-11-27']);
  expect(days[0]!.sources).toEqual([
    {
      kind: 'domain',
      key: 'example.org',
      past: 5,
      proved: 2,
      held: 2,
      first: '2026-11-27T22:00:00.000Z',
      last: '2026-11-27T22:10:00.000Z',
    },
  ]);
});

test('of a day the busiest source comes first', () => {
  const [day] = daysOf(
    [
      seen('2026-11-28T10:00:00.000Z'),
      seen('2026-11-28T10:00:00.000Z', { kind: 'client', key: 'a1', past: 9 }),
    ],
    'Asia/Beirut',
  );
  expect(day!.sources.map(({ key }) => key)).toEqual(['a1', 'example.org']);
});
