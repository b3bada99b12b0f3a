import { decideUndo } from './invalidation.rules.js';

const at = new Date('2026-12-01T10:00:00Z');

test('an invalidation can be undone for thirty days, and once', () => {
  const when = (now: string, undoneAt: Date | null = null) =>
    decideUndo({ at, undoneAt }, new Date(now));
  expect(when('2026-12-01T10:00:00Z')).toBe('undo');
  expect(when('2026-12-31T09:59:59Z')).toBe('undo');
  expect(when('2026-12-31T10:00:00Z')).toBe('too late');
  expect(when('2027-02-01T10:00:00Z', at)).toBe('already undone');
});
