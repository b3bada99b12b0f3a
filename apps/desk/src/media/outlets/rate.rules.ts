import { currencyOf } from '../../stock/orders/draft.rules.js';
import { priceOf } from '../numbers.rules.js';
import type { Rate, RateWanted } from './outlets.js';

export const units = ['frame-week', 'page', 'spot', 'day', 'week', 'thousand', 'post'] as const;

/** What is sold in a channel of this kind, first. */
export const usualUnit = {
  outdoor: 'frame-week',
  print: 'page',
  broadcast: 'spot',
  online: 'thousand',
} as const;

export interface TypedRate {
  readonly unit: RateWanted['unit'];
  readonly format: string;
  readonly price: string;
  readonly currency: string;
  readonly from: string;
  readonly until: string;
}

type Field = 'price' | 'currency' | 'from' | 'until';

/** What is sent, or the names of the fields that are still to be filled in. */
export function rateOf(
  typed: TypedRate,
): { readonly wanted: RateWanted } | { readonly missing: readonly Field[] } {
  const { unit, from, until } = typed;
  const price = priceOf(typed.price);
  const currency = currencyOf(typed.currency);
  const wrong = {
    price: price === undefined,
    currency: currency === undefined,
    from: !from,
    until: until !== '' && until < from,
  };
  const missing = (['price', 'currency', 'from', 'until'] as const).filter((one) => wrong[one]);
  if (price === undefined || currency === undefined || missing.length) return { missing };
  return {
    wanted: { unit, format: typed.format.trim(), price, currency, from, until: until || null },
  };
}

/** Those that hold today first, then those to come, then those that are over. */
export function inTurn(rates: readonly Rate[], today: string): Rate[] {
  const rank = ({ holds, from }: Rate) => (holds ? 0 : from > today ? 1 : 2);
  return rates.toSorted((one, other) => rank(one) - rank(other));
}
