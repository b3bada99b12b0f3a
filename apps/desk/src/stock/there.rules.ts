import type { Kept } from './kept/kept.js';
import { keyOfSku, type Cell, type MovementKind } from './stock.rules.js';

/** What is to be taken, from where and as what; `transfer` goes in boxes, the others by hand. */
export interface Taking {
  readonly kind: MovementKind | 'transfer';
  readonly from: string;
  readonly sku: string;
}

/**
 * How many pieces the server lets go, without naming a lot. What is kept for the event where they go is kept for this; what
 * is written off is gone, whoever it was kept for and whether or not it was held back.
 */
export function mostOf(
  { kind, from, sku }: Taking,
  stock: readonly Cell[],
  keptForThere: readonly Pick<Kept, 'item' | 'language' | 'place' | 'promised'>[],
): number {
  const cell = stock.find((one) => one.place === from && keyOfSku(one) === sku);
  if (!cell) return 0;
  if (kind === 'write-off') return Math.max(cell.onHand, 0);
  const own = keptForThere
    .filter((one) => one.place === from && keyOfSku(one) === sku)
    .reduce((sum, { promised }) => sum + promised, 0);
  const forOthers = Math.max((cell.reserved ?? 0) - own, 0);
  return Math.max(cell.onHand - cell.quarantined - forOthers, 0);
}
