import { ensurePostgres } from '../../scripts/debian.mjs';
import { movementRate } from './stock-rate.mjs';
import { stockThen } from './stock-then.mjs';

/**
 * What a movement of stock costs beside the database alone, where many take from the same few shelves; and whether
 * what was there at a moment takes longer with a long ledger. Three minutes; `-- stock rate` and `-- stock moment` for
 * one part.
 */
export default async function* bench([part]) {
  ensurePostgres('15');
  for (const [name, measure] of Object.entries({ rate: movementRate, moment: stockThen }))
    if (!part || part === name) yield* measure();
}
