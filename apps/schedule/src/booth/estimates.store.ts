import type { Counts } from '@blueheart/booth';
import type { Transaction } from '@blueheart/database';
import type { Change } from './booth.rules.js';
import type { Taken } from './booth.store.js';

/** What counts an estimate stands for, each in its place. */
export function figuresOfCounts({ visitors, conversations, items }: Counts) {
  return [
    { kind: 'visitors' as const, what: '', language: '', count: visitors },
    { kind: 'conversations' as const, what: '', language: '', count: conversations },
    ...items.map(({ item, language, count }) => ({
      kind: 'item' as const,
      what: item,
      language: language ?? '',
      count,
    })),
  ].filter(({ count }) => count > 0);
}

/** Makes those estimates void that stand for one of these entries. Gives what counts for nothing from here on. */
export async function voidEstimates(
  tx: Transaction,
  event: string,
  { batch, device }: { readonly batch: string; readonly device: string },
  taken: readonly Taken[],
): Promise<Change[]> {
  const voided = await tx.query<{ id: string; counts: Counts }>(
    `update booth_estimates set voided_at = now(), voided_by = $4
     where event = $1 and device = $2 and voided_at is null
       and exists (select from unnest($3::int[]) as sequence where sequence between first and last)
     returning id, counts`,
    [event, device, taken.map(({ entry }) => entry.sequence), batch],
    'booth estimates',
  );
  return voided.flatMap(({ id, counts }) =>
    figuresOfCounts(counts).map(({ count, ...place }) => ({
      ...place,
      entry: id,
      from: id,
      delta: -count,
    })),
  );
}
