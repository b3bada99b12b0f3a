/** Pure decisions about where a shift goes when its event does. All in minutes, from the beginning of the event. */

/** How long an event lasts, and for how long its space is its own besides. */
export interface Frame {
  readonly lasts: number;
  readonly setup: number;
  readonly teardown: number;
  /** Whether it ends at the same moment as it did. */
  readonly endsAsBefore?: boolean;
}

export interface Times {
  readonly startsAfter: number;
  readonly lasts: number;
}

/** What a shift is at least. */
const shortest = 15;

/**
 * What began with the event begins with it, what ended with it ends with it: who was there the whole time still is. What
 * lies between keeps its distance from the beginning, or, where the event begins at another time and ends as it did, its
 * hours. Nothing is pushed out of the time for which the event has its space; what would be left of nothing keeps its
 * length.
 */
export function timesAfter({ startsAfter, lasts }: Times, before: Frame, after: Frame): Times {
  const grown = after.lasts - before.lasts;
  const edge = (at: number) => {
    const goes = at > 0 && (after.endsAsBefore || at >= before.lasts) ? at + grown : at;
    const earliest = at < 0 ? 0 - after.setup : 0;
    const latest = at > before.lasts ? after.lasts + after.teardown : after.lasts;
    return Math.min(Math.max(goes, earliest), latest);
  };
  const [from, until] = [edge(startsAfter), edge(startsAfter + lasts)];
  if (until - from >= shortest) return { startsAfter: from, lasts: until - from };
  const latest = after.lasts + (startsAfter >= before.lasts ? after.teardown : 0);
  const starts = Math.max(-after.setup, Math.min(from, latest - lasts));
  return { startsAfter: starts, lasts: Math.max(shortest, Math.min(lasts, latest - starts)) };
}
