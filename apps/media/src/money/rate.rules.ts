import { rounded } from './exact.rules.js';
import { digitsOf, type Currency } from './money.rules.js';

/** What a dollar is worth, as whoever places an order gives it; it stays with that order, and serves no other. */
export interface FrozenRate {
  /** Pounds for one dollar, with four places behind the point at most. */
  readonly lbpPerUsd: number;
  /** The day of which it is. */
  readonly on: string;
  /** Who says so. */
  readonly source: string;
}

export interface Amount {
  readonly amount: number;
  readonly currency: Currency;
}

/** The same in the other currency, by the rate of its own document, rounded once. */
export function inOther({ amount, currency }: Amount, { lbpPerUsd }: FrozenRate): Amount {
  const rate = BigInt(Math.round(lbpPerUsd * 10_000));
  const pounds = 10n ** BigInt(digitsOf.LBP);
  const dollars = 10n ** BigInt(digitsOf.USD);
  if (currency === 'USD') {
    const told = { of: BigInt(amount) * rate * pounds, over: 10_000n * dollars };
    return { amount: rounded(told), currency: 'LBP' };
  }
  const told = { of: BigInt(amount) * 10_000n * dollars, over: rate * pounds };
  return { amount: rounded(told), currency: 'USD' };
}
