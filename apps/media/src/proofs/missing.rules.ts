import { daysFromTo, daysLater, type Flight } from './day.rules.js';

/** From this day of a flight on somebody is reminded: a firm has posted by then, and there is time to see it. */
export const remindedFrom = 5;

/** The first day on which a proof of this flight is missed; of a shorter flight its last. */
export function missedFrom({ from, until }: Flight): string {
  const fifth = daysLater(from, remindedFrom - 1);
  return fifth < until ? fifth : until;
}

/** How far a flight is that nothing proves; `quiet` while nobody has to be told. */
export type Missing =
  | { readonly state: 'quiet' }
  /** The day of the flight that it is, from one on. */
  | { readonly state: 'late'; readonly day: number }
  | { readonly state: 'missed' };

export function missingOn(today: string, flight: Flight): Missing {
  if (today > flight.until) return { state: 'missed' };
  if (today < missedFrom(flight)) return { state: 'quiet' };
  return { state: 'late', day: daysFromTo(flight.from, today) + 1 };
}

/** As many days, from the day after the flight or after today on, whichever is later. */
export function makeGoodFor({ from, until }: Flight, today: string): Flight {
  const first = daysLater(today > until ? today : until, 1);
  return { from: first, until: daysLater(first, daysFromTo(from, until)) };
}
