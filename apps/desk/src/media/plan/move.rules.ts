import { daysLater } from '../../schedule/wall.rules.js';
import type { Planned } from './plan.rules.js';

export type Flight = Pick<Planned, 'from' | 'until'>;

/** By so many days, either all of it or its last day alone. */
export interface Shift {
  readonly edge: 'both' | 'end';
  readonly days: number;
}

/** Where a flight is then; its last day is never before its first. */
export function shifted({ from, until }: Flight, { edge, days }: Shift): Flight {
  if (edge === 'both') return { from: daysLater(from, days), until: daysLater(until, days) };
  const end = daysLater(until, days);
  return { from, until: end < from ? from : end };
}

interface Drawn {
  /** How far a hand has gone to the right, and how wide all days together are. Pixels. */
  readonly pixels: number;
  readonly width: number;
  readonly days: number;
  readonly dir: 'ltr' | 'rtl';
}

/** Whole days, along the direction in which the language is read. */
export function daysOf({ pixels, width, days, dir }: Drawn): number {
  if (width <= 0) return 0;
  const along = dir === 'rtl' ? -pixels : pixels;
  // Never −0, which is no other day.
  return Math.round((along / width) * days) || 0;
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What an arrow key asks for: a day, with Shift a week; with Alt of the last day alone. */
export function shiftOf({ key, shiftKey, altKey }: Key, dir: 'ltr' | 'rtl'): Shift | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const isLater = (key === 'ArrowRight') === (dir === 'ltr');
  const days = (shiftKey ? 7 : 1) * (isLater ? 1 : -1);
  return { edge: altKey ? 'end' : 'both', days };
}
