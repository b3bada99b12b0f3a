import { asDate } from '../../schedule/wall.rules.js';

const dayMs = 86_400_000;
/** Longer than this nobody books; somebody has mistyped a year. Days. */
const longestDays = 366;

interface Flown {
  readonly unit: string;
  /** Undefined while nobody has typed it. */
  readonly quantity: number | undefined;
  readonly from: string;
  readonly until: string;
  /** Whether it is of one frame: of several, the quantity is of all of them. */
  readonly hasSite: boolean;
}

export interface Doubt {
  readonly code: 'quantity' | 'long';
  /** How many days the flight has, its last included. */
  readonly days: number;
}

/** Days of a flight; the last is part of it. */
function daysOf({ from, until }: Pick<Flown, 'from' | 'until'>): number {
  return Math.round((asDate(until).getTime() - asDate(from).getTime()) / dayMs) + 1;
}

/** How many days one unit is shown; undefined of what is not sold by time. */
function daysOfUnit({ unit, hasSite }: Flown): number | undefined {
  if (unit === 'frame-week') return hasSite ? 7 : undefined;
  if (unit === 'week') return 7;
  return unit === 'day' ? 1 : undefined;
}

/** What in a line is likely to be mistyped. A flight that is some days longer or shorter than its weeks is none. */
export function doubtsOf(line: Flown): readonly Doubt[] {
  if (!line.from || !line.until || line.until < line.from) return [];
  const days = daysOf(line);
  const unit = daysOfUnit(line);
  const isOdd = unit && line.quantity && Math.abs(line.quantity - days / unit) >= 1;
  return [
    ...(isOdd ? [{ code: 'quantity' as const, days }] : []),
    ...(days > longestDays ? [{ code: 'long' as const, days }] : []),
  ];
}
