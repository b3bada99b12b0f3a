/** The next one above the total, as on the public pages; undefined past the last, or where none is set. */
export function nextGoal(
  goals: readonly { readonly goal: number }[],
  total: number,
): number | undefined {
  return goals
    .map(({ goal }) => goal)
    .toSorted((a, b) => a - b)
    .find((goal) => goal > total);
}

/** 0 to 1: how full the heart is. Past the last goal it is full. */
export function shareOf(total: number, goal: number | undefined): number {
  if (goal === undefined) return total > 0 ? 1 : 0;
  return Math.min(total / goal, 1);
}
