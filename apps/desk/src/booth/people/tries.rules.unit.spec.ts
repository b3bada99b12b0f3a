import { afterWrong, waitSeconds, type Tries } from './tries.rules.js';

const now = 1_000_000;

test('four wrong PINs are free, then whoever tries waits longer and longer, an hour at most', () => {
  let tries: Tries = { wrong: 0, until: 0 };
  const waits = Array.from({ length: 14 }, () => {
    tries = afterWrong(tries, now);
    return waitSeconds(tries, now);
  });
  expect(waits.slice(0, 7)).toEqual([0, 0, 0, 0, 30, 60, 120]);
  expect(waits.at(-1)).toBe(3_600);
});

test('a clock that was put back lets nobody wait for ever', () => {
  expect(waitSeconds({ wrong: 5, until: now + 30_000 }, now - 1e12)).toBe(3_600);
});
