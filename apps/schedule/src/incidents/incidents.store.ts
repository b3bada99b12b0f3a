import { readMoment } from '@blueheart/booth';
import type { Transaction } from '@blueheart/database';
import type { Taken } from '../booth/booth.store.js';

/** Of `incidents i`: whoever noted it has taken it back. What makes it void may have come before it. */
export const isTakenBack = `exists (
  select from booth_entries v where v.target = i.entry and v.kind = 'void' and v.event = i.event)`;

/** An entry that came, into the log or aside. */
export type Come = Pick<Taken, 'entry' | 'id' | 'clockDoubtful'> & {
  /** What it was when it was kept aside, if it was. */
  readonly held?: string | undefined;
};

/**
 * Keeps what of these entries is an incident; one that was kept aside and is taken in after all is the same as before.
 * Gives the ids of those that nobody has heard of yet.
 */
export async function keepIncidents(
  tx: Transaction,
  campaign: string,
  come: readonly Come[],
  into: 'log' | 'aside',
): Promise<string[]> {
  const rows = come.flatMap(({ entry, id, clockDoubtful, held }) =>
    entry.kind === 'incident'
      ? [
          {
            id: held ?? id,
            entry: into === 'log' ? id : undefined,
            held: into === 'log' ? held : id,
            event: entry.event,
            category: entry.category,
            place: entry.place,
            by: entry.by,
            happened_at: clockDoubtful ? undefined : momentOf(entry.time),
          },
        ]
      : [],
  );
  if (!rows.length) return [];
  const kept = await tx.query<{ id: string; isNew: boolean }>(
    `insert into incidents as i (id, entry, held, campaign, event, category, place, by, happened_at)
     select id, entry, held, $2, event, category, place, by, happened_at
     from json_to_recordset($1::json) as r(id uuid, entry uuid, held uuid, event uuid, category text, place text,
       by uuid, happened_at timestamptz)
     on conflict (id) do update set entry = excluded.entry
     returning id, (xmax = 0) as "isNew"`,
    [JSON.stringify(rows), campaign],
  );
  return kept.filter(({ isNew }) => isNew).map(({ id }) => id);
}

function momentOf(time: string): string | undefined {
  const moment = readMoment(time);
  return moment && new Date(moment.at).toISOString();
}
