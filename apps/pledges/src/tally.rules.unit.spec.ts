import fc from 'fast-check';
import { nextGoal, goalsReached, publicCells } from './tally.rules.js';

test('places are shown in steps of ten', () => {
  expect(publicCells({ BA: 129, AK: 40 })).toEqual({ BA: 120, AK: 40 });
});

test('fewer than ten people are never shown, and never alone', () => {
  expect(publicCells({ BA: 129, AK: 9, NA: 52 })).toEqual({ BA: 120, AK: null, NA: null });
  expect(publicCells({ BA: 129, AK: 9, NA: 0 })).toEqual({ BA: 120, AK: null, NA: null });
});

test('nothing is hidden where everyone has ten', () => {
  expect(publicCells({ BA: 10, AK: 19 })).toEqual({ BA: 10, AK: 10 });
});

test('whatever the counts: no cell gives away fewer than ten, and no cell is hidden alone', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.nat(60), { minKeys: 2 }), (counts) => {
      const cells = publicCells(counts);
      const hidden = Object.values(cells).filter((cell) => cell === null);
      expect(hidden.length).not.toBe(1);
      for (const [place, cell] of Object.entries(cells)) {
        if (cell === null) continue;
        expect(cell).toBeGreaterThanOrEqual(10);
        expect(counts[place]! - cell).toBeLessThan(10);
      }
    }),
  );
});

test('the goal is the next one up, until all are reached', () => {
  expect(nextGoal([1000, 5000], 0)).toBe(1000);
  expect(nextGoal([1000, 5000], 1000)).toBe(5000);
  expect(nextGoal([1000, 5000], 9000)).toBeNull();
  expect(nextGoal([], 9)).toBeNull();
});

test('a goal is reached by the step that passes it, several at once if need be', () => {
  expect(goalsReached([10, 20, 30], 9, 10)).toEqual([10]);
  expect(goalsReached([10, 20, 30], 10, 10)).toEqual([]);
  expect(goalsReached([10, 20, 30], 5, 25)).toEqual([10, 20]);
  expect(goalsReached([10, 20, 30], 25, 5)).toEqual([]);
});
