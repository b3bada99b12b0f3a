/** Days on which a frame is kept for us or shows something. */
export interface Held {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  /** The number of its order; null of the one that is being booked. */
  readonly order: number | null;
}

/**
 * One of those that a frame shows on the first day on which it would have more to show than it has faces; undefined where
 * there is room on every day of the flight. The last day of a flight is part of it.
 */
export function overfull<One extends Held>(
  wanted: Omit<Held, 'order'>,
  held: readonly One[],
  faces: number,
): One | undefined {
  const others = new Map(
    held
      .filter(
        ({ id, from, until }) => id !== wanted.id && from <= wanted.until && until >= wanted.from,
      )
      .toReversed()
      .map((one) => [one.id, one] as const),
  );
  // What is shown at once only grows where one begins.
  const begins = [wanted.from, ...[...others.values()].map(({ from }) => from)]
    .filter((day) => day >= wanted.from)
    .toSorted();
  for (const day of begins) {
    const shown = [...others.values()].filter(({ from, until }) => from <= day && until >= day);
    if (shown.length >= faces) return shown.find(({ order }) => order !== null) ?? shown[0];
  }
  return undefined;
}
