import fc from 'fast-check';
import {
  allCellsOrNone,
  changesOfConfirming,
  goalsReached,
  nextGoal,
  publicCells,
  totalOf,
} from './tally.rules.js';

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

test('which of two equal steps is hidden with a small one does not follow from who has more', () => {
  const shown = publicCells({ BA: 33, AK: 9, NA: 34, AS: 90 });
  expect(publicCells({ BA: 34, AK: 9, NA: 34, AS: 90 })).toEqual(shown);
  expect(publicCells({ BA: 35, AK: 9, NA: 34, AS: 90 })).toEqual(shown);
});

test('the first ten of one place are not shown while nobody else is there to stand behind', () => {
  expect(publicCells({ BA: 10, AK: 0, NA: 0 })).toEqual({ BA: null, AK: null, NA: null });
  expect(publicCells({ BA: 10, AK: 6, NA: 3 })).toEqual({ BA: null, AK: null, NA: null });
  expect(publicCells({ BA: 10, AK: 6, NA: 4 })).toEqual({ BA: 10, AK: null, NA: null });
  // Those who named no place stand behind it too.
  expect(publicCells({ BA: 10, AK: 0, NA: 0 }, 20)).toEqual({ BA: 10, AK: null, NA: null });
});

test('a day on which more went than came is not shown, and never negative', () => {
  expect(publicCells({ monday: -3, tuesday: 25, friday: 4 }, Infinity)).toEqual({
    monday: null,
    tuesday: 20,
    friday: null,
  });
});

/** Some places with their people, and people who named none. */
const counted = fc.record({
  counts: fc.array(fc.oneof(fc.nat(60), fc.nat(3), fc.constantFrom(10, 20, 30)), {
    minLength: 2,
    maxLength: 9,
  }),
  nowhere: fc.oneof(fc.nat(30), fc.nat(2)),
});
const publish = (counts: readonly number[], nowhere: number) =>
  publicCells(
    Object.fromEntries(counts.map((people, at) => [`c${at}`, people])),
    counts.reduce((sum, people) => sum + people, nowhere),
  );
const withOne = (counts: readonly number[], place: number, delta: number) =>
  counts.map((people, at) => (at === place ? people + delta : people));

test('whatever the counts: no cell gives away fewer than ten, and no cell is hidden alone', () => {
  fc.assert(
    fc.property(counted, ({ counts, nowhere }) => {
      const cells = Object.values(publish(counts, nowhere));
      expect(cells.filter((cell) => cell === null).length).not.toBe(1);
      for (const [at, cell] of cells.entries()) {
        if (cell === null) continue;
        expect(cell).toBeGreaterThanOrEqual(10);
        expect(counts[at]! - cell).toBeGreaterThanOrEqual(0);
        expect(counts[at]! - cell).toBeLessThan(10);
      }
    }),
    { numRuns: 500 },
  );
});

test('one more person, or one fewer, is seen in no cell unless theirs crosses a ten', () => {
  fc.assert(
    fc.property(counted, fc.constantFrom(1, -1), ({ counts, nowhere }, delta) => {
      const crosses = (people: number) => people % 10 === (delta > 0 ? 9 : 0);
      const somewhere = counts
        .map((_, place) => place)
        .filter((place) => !crosses(counts[place]!))
        .map((place) => publish(withOne(counts, place, delta), nowhere));
      // Whoever named no place is among those it could have been.
      if (nowhere > 0) somewhere.push(publish(counts, nowhere + delta));
      for (const seen of somewhere) expect(seen).toEqual(somewhere[0]);
    }),
    { numRuns: 500 },
  );
});

test('a hidden cell may hold any number under ten, as far as the exact total and the shown ones tell', () => {
  fc.assert(
    fc.property(counted, fc.nat(9), ({ counts, nowhere }, guess) => {
      const whole = counts.reduce((sum, people) => sum + people, nowhere);
      const seen = Object.values(publish(counts, nowhere));
      for (const [place, cell] of seen.entries()) {
        if (cell !== null || guess > whole) continue;
        // Another world, in which that cell holds the guess: the same is seen of it.
        const other = seen.map((shown, at) => (at === place ? guess : (shown ?? 0)));
        const rest = whole - other.reduce((sum, people) => sum + people, 0);
        expect(rest).toBeGreaterThanOrEqual(0);
        expect(Object.values(publish(other, rest))).toEqual(seen);
      }
    }),
    { numRuns: 500 },
  );
});

test('cells that make up the whole are all shown or none', () => {
  expect(allCellsOrNone({ ar: 63, fr: 10, en: 29 })).toEqual({ ar: 60, fr: 10, en: 20 });
  expect(allCellsOrNone({ ar: 63, fr: 9, en: 29 })).toEqual({ ar: null, fr: null, en: null });
});

test('confirming adds one, moves a witnessed pledge without adding, and does nothing twice', () => {
  const from = (confirmed: number, witnessed: number) =>
    changesOfConfirming({ confirmed, witnessed, tallied: 0 });
  expect(from(0, 0)).toEqual([{ tier: 'confirmed', delta: 1 }]);
  expect(from(0, 1)).toEqual([
    { tier: 'witnessed', delta: -1 },
    { tier: 'confirmed', delta: 1 },
  ]);
  expect(from(1, 0)).toEqual([]);
  expect(from(1, 1)).toEqual([{ tier: 'witnessed', delta: -1 }]);
});

test('the total is the confirmed and the witnessed', () => {
  expect(totalOf({ confirmed: 3, witnessed: 4 })).toBe(7);
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
