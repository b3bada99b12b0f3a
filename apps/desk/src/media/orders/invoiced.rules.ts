import type { OrderSummary } from './orders.js';

type Reckoned = Pick<OrderSummary, 'total' | 'invoiced'>;

/** What an order costs by now, in the smallest unit: what was invoiced, or what was ordered where nothing is yet. */
export function costOf({ total, invoiced }: Reckoned): number {
  return invoiced ?? total;
}

export interface Difference {
  readonly kind: 'more' | 'less';
  /** Above 0. */
  readonly amount: number;
}

/** By how much an invoice is of another amount than the order; undefined where it is of the same, or there is none. */
export function differenceOf({ total, invoiced }: Reckoned): Difference | undefined {
  if (invoiced === null || invoiced === total) return undefined;
  return { kind: invoiced > total ? 'more' : 'less', amount: Math.abs(invoiced - total) };
}
