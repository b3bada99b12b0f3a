import type { Discrepancy, Explanation } from './discrepancies.js';

export type Reason = Explanation['reason'];

const whereItCameFrom = ['uncounted-dispatch', 'uncounted-receipt', 'other'] as const;
const whereItWent = ['lost', 'damaged', 'stolen', 'handed-out', 'uncounted-arrival'] as const;

/** What is missing has gone somewhere; what was too much came from somewhere. */
export function reasonsFor(cause: Discrepancy['cause']): readonly Reason[] {
  return cause === 'missing' ? whereItWent : whereItCameFrom;
}

/** Whether another place belongs to it: the one that gave the pieces, or that has them. */
export function namesPlace(reason: Reason): reason is 'uncounted-dispatch' | 'uncounted-arrival' {
  return reason === 'uncounted-dispatch' || reason === 'uncounted-arrival';
}

/** What is sent, as it was looked at; undefined while it is not said which other place it was. */
export function explanationOf(
  { quantity }: Pick<Discrepancy, 'quantity'>,
  reason: Reason,
  place: string,
): Explanation | undefined {
  if (!namesPlace(reason)) return { reason, quantity };
  if (!place) return undefined;
  return reason === 'uncounted-dispatch'
    ? { reason, from: place, quantity }
    : { reason, to: place, quantity };
}
