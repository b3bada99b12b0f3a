import type { Transaction } from '@blueheart/database';
import type { EventRow } from './event.row.js';

/** Nothing else may be there at the time: what `one_event_a_space` and `nothing_beside_the_whole` are about. */
export function occupies({ state }: Pick<EventRow, 'state'>): boolean {
  return state === 'confirmed' || state === 'under-way';
}

/**
 * Whoever agrees on the same space, or leaves it for another, waits here; for the whole venue at each of its spaces. At
 * the constraint two who came at once would each wait for the other, until the database ends one of them after a second.
 * Whoever has several events in hand locks all of them first and then holds their spaces at once, so that no two do it in
 * another order.
 */
export async function holdSpaces(
  tx: Transaction,
  events: readonly Pick<EventRow, 'id' | 'space'>[],
): Promise<void> {
  await tx.query(
    `select from spaces s where exists (
       select from spaces wanted
       where (wanted.id = any($1) or wanted.id in (select space from events where id = any($2)))
         and wanted.venue = s.venue and wanted.part @> s.part)
     order by id for no key update of s`,
    [events.map(({ space }) => space), events.map(({ id }) => id)],
  );
}
