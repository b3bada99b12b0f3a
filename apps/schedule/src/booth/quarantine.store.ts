import type { Entry } from '@blueheart/booth';
import type { Transaction } from '@blueheart/database';
import type { HeldCode } from './booth.rules.js';

/** Keeps what somebody has to look at, as it came. */
export async function hold(
  tx: Transaction,
  rows: readonly {
    readonly id: string;
    readonly entry: Entry;
    readonly hash: string;
    readonly device: string;
    readonly sentBy: string | null;
    readonly code: HeldCode;
  }[],
): Promise<void> {
  const flat = rows.map(({ entry, sentBy, ...row }) => ({
    ...row,
    entry: entry.id,
    event: entry.event,
    by: entry.by,
    sent_by: sentBy,
    body: entry,
  }));
  await tx.query(
    `insert into booth_held (id, entry, hash, event, device, by, sent_by, code, body)
     select id, entry, decode(hash, 'hex'), event, device, by, sent_by, code, body
     from json_to_recordset($1::json) as r(id uuid, entry uuid, hash text, event uuid, device uuid, by uuid,
       sent_by uuid, code text, body jsonb)
     on conflict (entry, hash) do nothing`,
    [JSON.stringify(flat)],
  );
}
