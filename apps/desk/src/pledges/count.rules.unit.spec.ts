import { nextGoal, shareOf } from './count.rules.js';

const goals = [{ goal: 1_000 }, { goal: 100 }];

test('the heart fills by the next goal, and is full past the last', () => {
  expect(nextGoal(goals, 99)).toBe(100);
  expect(nextGoal(goals, 100)).toBe(1_000);
  expect(nextGoal(goals, 1_000)).toBeUndefined();
  expect([
    shareOf(50, 100),
    shareOf(0, 100),
    shareOf(1_000, undefined),
    shareOf(0, undefined),
  ]).toEqual([0.5, 0, 1, 0]);
});
