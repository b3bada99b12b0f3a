import { asDate, daysLater, isDay, weekOf } from '../../schedule/wall.rules.js';
import type { components } from '../../api/schema.js';

export type Planned = components['schemas']['MediaPlan']['placements'][number];

/** As many as are read on a wide screen without scrolling. */
export const weeksShown = 12;
const dayMs = 86_400_000;

/** The weeks in sight, each by its first day: those from a day of the address on, or from this week. */
export function weeksFrom(
  asked: string | null,
  today: string,
  firstWeekday: number,
): readonly string[] {
  const first = weekOf(isDay(asked) ? asked : today, firstWeekday);
  return Array.from({ length: weeksShown }, (_, week) => daysLater(first, week * 7));
}

/** The days from the first week's first on to the last week's last. */
export function rangeOf(weeks: readonly string[]): { from: string; until: string } {
  return { from: weeks[0]!, until: daysLater(weeks.at(-1)!, 6) };
}

/** From which to which day a flight is in sight, in days from the first; its end is not part of it. */
export interface Bar {
  readonly from: number;
  readonly until: number;
  /** Whether it goes on where nobody looks. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export function barOf({ from, until }: Pick<Planned, 'from' | 'until'>, first: string): Bar {
  const last = weeksShown * 7;
  const [begins, ends] = [daysBetween(first, from), daysBetween(first, until) + 1];
  return {
    from: Math.max(0, begins),
    until: Math.min(last, ends),
    isCutBefore: begins < 0,
    isCutAfter: ends > last,
  };
}

function daysBetween(one: string, other: string): number {
  return Math.round((asDate(other).getTime() - asDate(one).getTime()) / dayMs);
}

export interface OfOutlet {
  readonly outlet: Planned['outlet'];
  readonly placements: readonly Planned[];
}

/** By outlet, in the order in which they are told. */
export function byOutlet(placements: readonly Planned[]): readonly OfOutlet[] {
  const groups = new Map<string, { outlet: Planned['outlet']; placements: Planned[] }>();
  for (const one of placements) {
    const group = groups.get(one.outlet.id) ?? { outlet: one.outlet, placements: [] };
    groups.set(one.outlet.id, { ...group, placements: [...group.placements, one] });
  }
  return [...groups.values()];
}

/** It shows, or will, what nobody is to show any more. */
export function isAlarming({ state, artwork }: Pick<Planned, 'state' | 'artwork'>): boolean {
  const shows = state === 'booked' || state === 'artwork-sent' || state === 'live';
  return shows && artwork?.state === 'withdrawn';
}
