import type { Entry } from '@blueheart/booth';
import type { Kept } from '../store/db.js';
import { listed } from './entries.rules.js';

const kept = (sequence: number, entry: Partial<Entry>): Kept => ({
  event: 'e',
  sequence,
  id: `id-${sequence}`,
  slug: 'c',
  entry: { id: `id-${sequence}`, ...entry } as Entry,
  state: 'waiting',
});

test('the newest comes first, with what was said of it since', () => {
  const entries = [
    kept(1, { kind: 'visitors', delta: 5 }),
    kept(2, { kind: 'visitors', delta: 1 }),
    kept(3, { kind: 'correct', entry: 'id-1', delta: -2 }),
    kept(4, { kind: 'void', entry: 'id-2' }),
    kept(5, { kind: 'correct', entry: 'id-1', delta: 40 }),
    kept(6, { kind: 'void', entry: 'id-5' }),
    kept(7, { kind: 'close', last: 6 }),
  ];
  expect(
    listed(entries, 10).map(({ kept: { sequence }, delta, isVoid }) => [sequence, delta, isVoid]),
  ).toEqual([
    [7, null, false],
    [2, 1, true],
    [1, 3, false],
  ]);
  expect(listed(entries, 1)).toHaveLength(1);
});
