import { FewReads } from './few-reads.js';

test('so many at once, and one more whenever the time for it has passed', () => {
  const reads = new FewReads(2, 1_000);
  const at = (now: number) => reads.take('one', now);
  expect([0, 0, 0, 999, 1_000, 1_001, 60_000, 60_000, 60_000].map(at)).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
    true,
    true,
    false,
  ]);
});

test('one who asks too often is in nobody else’s way, and a clock that goes back gives nothing', () => {
  const reads = new FewReads(1, 1_000);
  expect(reads.take('one', 5_000)).toBe(true);
  expect(reads.take('other', 5_000)).toBe(true);
  expect(reads.take('one', 0)).toBe(false);
  expect(reads.take('one', 5_500)).toBe(false);
});
