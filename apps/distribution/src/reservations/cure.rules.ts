import { mostCures } from '@blueheart/contracts';
import { daysLater, later } from '../forecast/days.rules.js';
import type { Left } from './promise.rules.js';

/** What is missing of an item for an event. */
export interface Missing {
  readonly item: string;
  readonly language: string;
  readonly missing: number;
  /** The day on the campaign’s walls: `2026-12-10`. */
  readonly neededOn: string;
}

/** What an order brings, and on which day. */
export interface Arriving {
  readonly item: string;
  readonly language: string;
  quantity: number;
  /** A day that is not over. */
  readonly on: string;
}

export type Cure =
  | { readonly kind: 'move'; readonly place: string; readonly quantity: number }
  | { readonly kind: 'arriving'; readonly quantity: number; readonly on: string }
  | { readonly kind: 'order'; readonly quantity: number; readonly by: string };

/** Of a sentence that somebody reads: more places than these are no help. */
const mostPlaces = 3;

/** Beside the places there is an order of the rest. */
const mostDays = mostCures - mostPlaces - 1;

/**
 * What would cure a shortfall: what other places have, then what is ordered and comes in time, then an order of the rest.
 * What it names is taken from `left` and `arriving`: nobody else is told to use the same pieces. Days are those on the
 * campaign’s walls. There are never more than `mostCures`.
 */
export function cureFor(
  { missing, neededOn, ...of }: Missing,
  left: Left,
  arriving: Arriving[],
  { leadDays, today }: { readonly leadDays: number; readonly today: string },
): Cure[] {
  const cures: Cure[] = [];
  let still = missing;
  for (const place of left.fullest(of).slice(0, mostPlaces)) {
    const quantity = Math.min(still, left.at(place, of));
    if (quantity <= 0) continue;
    left.take(place, of, quantity);
    cures.push({ kind: 'move', place, quantity });
    still -= quantity;
  }
  const coming: Coming[] = [];
  for (const order of arriving) {
    const quantity = Math.min(still, order.quantity);
    const fits = order.item === of.item && order.language === of.language;
    if (!fits || quantity <= 0 || order.on > neededOn) continue;
    order.quantity -= quantity;
    coming.push({ quantity, on: order.on });
    still -= quantity;
  }
  cures.push(...byDay(coming).map((one) => ({ kind: 'arriving' as const, ...one })));
  const by = later(daysLater(neededOn, -leadDays), today);
  if (still > 0) cures.push({ kind: 'order', quantity: still, by });
  return cures;
}

interface Coming {
  readonly quantity: number;
  readonly on: string;
}

/** What comes by day, the first first; where there are too many days, the rest is told of the last, when it is all there. */
function byDay(coming: readonly Coming[]): Coming[] {
  const days = [...new Set(coming.map(({ on }) => on))].toSorted();
  const told = [...days.slice(0, mostDays - 1), ...days.slice(mostDays - 1).slice(-1)];
  return told.map((on, at) => {
    const after = told[at - 1] ?? '';
    const those = coming.filter((one) => one.on > after && one.on <= on);
    return { quantity: those.reduce((sum, { quantity }) => sum + quantity, 0), on };
  });
}
