import { daysFromTo, daysLater, type Flight } from './day.rules.js';

/** From this day of a flight on somebody is reminded: a firm has posted by then, and there is time to see it. */
export const remindedFrom = 5;

/** The first day on which a proof of this flight is missed; of a shorter flight its last. */
function missedFrom({ from, until }: Flight): string {
  const fifth = daysLater(from, remindedFrom - 1);
  return fifth < until ? fifth : until;
}

/** How far a flight is that nothing proves; `quiet` while nobody has to be told. */
export type Missing =
  | { readonly state: 'quiet' }
  /** The day of the flight that it is, and since which a proof is missed; from one on. */
  | { readonly state: 'late'; readonly day: number; readonly since: number }
  | { readonly state: 'missed' };

export function missingOn(today: string, flight: Flight): Missing {
  if (today > flight.until) return { state: 'missed' };
  const since = missedFrom(flight);
  if (today < since) return { state: 'quiet' };
  const nth = (day: string) => daysFromTo(flight.from, day) + 1;
  return { state: 'late', day: nth(today), since: nth(since) };
}

/** As many days, from the day after the flight or after today on, whichever is later. */
export function makeGoodFor({ from, until }: Flight, today: string): Flight {
  const first = daysLater(today > until ? today : until, 1);
  return { from: first, until: daysLater(first, daysFromTo(from, until)) };
}
