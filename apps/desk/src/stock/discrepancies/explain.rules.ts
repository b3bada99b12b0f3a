import type { Discrepancy, Explanation } from './discrepancies.js';

export const reasons = ['uncounted-dispatch', 'uncounted-receipt', 'other'] as const;
export type Reason = (typeof reasons)[number];

/** What is sent, as it was looked at; undefined while it is not said which place gave them. */
export function explanationOf(
  { quantity }: Pick<Discrepancy, 'quantity'>,
  reason: Reason,
  from: string,
): Explanation | undefined {
  if (reason !== 'uncounted-dispatch') return { reason, quantity };
  return from ? { reason, from, quantity } : undefined;
}
