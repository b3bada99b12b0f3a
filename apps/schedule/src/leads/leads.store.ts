import type { Transaction } from '@blueheart/database';
import type { Taken } from '../booth/booth.store.js';

/** For so long a lead waits for somebody to call; then it is forgotten. */
export const leadLivesDays = 90;

/** Puts the envelopes of these entries where they can be forgotten: the log has only that there was a lead. */
export async function keepLeads(
  tx: Transaction,
  campaign: string,
  taken: readonly Taken[],
): Promise<void> {
  const leads = taken.flatMap(({ id, entry }) =>
    entry.kind === 'lead'
      ? [{ id, place: entry.id, event: entry.event, envelope: entry.sealed }]
      : [],
  );
  if (!leads.length) return;
  await tx.query(
    `insert into leads (entry, place, campaign, event, envelope)
     select id, place, $2, event, envelope
     from json_to_recordset($1::json) as r(id uuid, place uuid, event uuid, envelope text)`,
    [JSON.stringify(leads), campaign],
  );
}
