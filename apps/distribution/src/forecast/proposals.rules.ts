import { daysLater, later } from './days.rules.js';

/** A place that has some to give: what is there, not held back, kept for nobody and drafted for nowhere. */
export interface Source {
  readonly place: string;
  readonly spare: number;
}

/** Where pieces will be missing, of which day on. */
export interface Target {
  readonly place: string;
  readonly missing: number;
  /** The day on which they are needed. */
  readonly day: string;
}

/** So many from one place to another, by a day. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  /** The day before they are needed, today at the earliest. */
  readonly on: string;
}

/** Of a sentence that somebody reads: many places with little each are no help. */
const mostPlaces = 3;

/**
 * What could be moved so that less is missing: whoever needs first is helped first, and the place that has most gives
 * first. No place gives more than its spare, whatever it is asked. What goes the same way goes together, when the first
 * of it is needed.
 */
export function propose(
  targets: readonly Target[],
  sources: readonly Source[],
  today: string,
): Move[] {
  const left = new Map(sources.map(({ place, spare }) => [place, Math.floor(spare)]));
  const ways = new Map<string, Move>();
  const inOrder = targets.toSorted((a, b) => compare(a.day, b.day) || compare(a.place, b.place));
  for (const { place: to, missing, day } of inOrder) {
    let still = Math.ceil(missing);
    for (const from of fullest(left, to)) {
      const pieces = Math.min(still, left.get(from)!);
      if (pieces <= 0) break;
      left.set(from, left.get(from)! - pieces);
      still -= pieces;
      const key = `${from} ${to}`;
      const before = ways.get(key);
      const on = later(daysLater(day, -1), today);
      ways.set(
        key,
        before
          ? { ...before, quantity: before.quantity + pieces }
          : { from, to, quantity: pieces, on },
      );
    }
  }
  return [...ways.values()];
}

function fullest(left: ReadonlyMap<string, number>, to: string): string[] {
  return [...left]
    .filter(([place, spare]) => place !== to && spare > 0)
    .toSorted(([a, most], [b, more]) => more - most || compare(a, b))
    .slice(0, mostPlaces)
    .map(([place]) => place);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
