const smallest = 10;
const step = 10;

/**
 * What the public may see of a count by place: steps of ten, and nothing under ten. Where only one cell
 * would be hidden, the next smallest is hidden with it: else the difference to the total gives it away.
 */
export function publicCells(
  counts: Readonly<Record<string, number>>,
): Record<string, number | null> {
  const places = Object.keys(counts);
  const hidden = new Set(places.filter((place) => counts[place]! < smallest));
  if (hidden.size === 1) {
    const next = places
      .filter((place) => !hidden.has(place))
      .sort((a, b) => counts[a]! - counts[b]!)[0];
    if (next !== undefined) hidden.add(next);
  }
  return Object.fromEntries(
    places.map((place) => [
      place,
      hidden.has(place) ? null : Math.floor(counts[place]! / step) * step,
    ]),
  );
}

/** The goal being worked for: the first above the total, or null when all are reached. */
export function nextGoal(goals: readonly number[], total: number): number | null {
  return goals.find((goal) => goal > total) ?? null;
}

/** The goals that lie in (before, after]: reached in this step, in ascending order. */
export function goalsReached(goals: readonly number[], before: number, after: number): number[] {
  return goals.filter((goal) => before < goal && goal <= after);
}
