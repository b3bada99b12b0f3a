import { exactly, rounded, times } from '../money/exact.rules.js';
import { daysBetween } from './days.rules.js';
import { expectedFrom, tooFew } from './poisson.rules.js';

/** What one pledge costs, and the 95 % interval of that, in the smallest unit. */
export interface PerPledge {
  readonly amount: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What is spent is known, and how many came is one draw of a Poisson number: the bounds of what one pledge costs are the
 * cost over the bounds of the number that is to be expected (F. Garwood, Biometrika 28 (1936) 437–442), the other way
 * round, as a quotient falls while its divisor grows. Null where too few came to say, and where nothing was spent.
 */
export function perPledge(spent: number, people: number): PerPledge | null {
  if (people < tooFew || spent <= 0) return null;
  const { low, high } = expectedFrom(people);
  return {
    amount: Math.round(spent / people),
    low: Math.round(spent / high),
    high: Math.round(spent / low),
  };
}

/** A flight, by days that are both in it. */
export interface Flight {
  readonly from: string;
  readonly until: string;
}

/** How many of its days are over, today among them. */
export function flownBy(today: string, { from, until }: Flight): number {
  return daysBetween(from, today < until ? today : until);
}

/**
 * The part of an amount that belongs to the days of a flight that are over, each of them alike, rounded once: who came so
 * far is not held against what is still to be shown.
 */
export function spentBy(today: string, flight: Flight, amount: number): number {
  const part = {
    of: BigInt(flownBy(today, flight)),
    over: BigInt(daysBetween(flight.from, flight.until)),
  };
  return rounded(times(exactly(amount), part));
}
