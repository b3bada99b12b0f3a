import type { Transaction } from '@blueheart/database';
import type { EventRow } from './event.row.js';

/** Nothing else may be there at the time: what `one_event_a_space` is about. */
export function occupies({ state }: Pick<EventRow, 'state'>): boolean {
  return state === 'confirmed' || state === 'under-way';
}

/**
 * Whoever agrees on the same space, or leaves it for another, waits here. At the constraint two who came at once would
 * each wait for the other, until the database ends one of them after a second. Whoever has several events in hand locks
 * all of them first and then holds their spaces at once, so that no two do it in another order.
 */
export async function holdSpaces(
  tx: Transaction,
  events: readonly Pick<EventRow, 'id' | 'space'>[],
): Promise<void> {
  await tx.query(
    `select from spaces where id = any($1) or id in (select space from events where id = any($2))
     order by id for no key update`,
    [events.map(({ space }) => space), events.map(({ id }) => id)],
  );
}
