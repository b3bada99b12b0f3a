import type { DayKind, RolloutDays } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';

export interface DaysRow {
  readonly id: string;
  readonly code: string;
  readonly kind: DayKind;
  readonly names: Record<string, string>;
  /** `2027-03-10` */
  readonly from: string;
  readonly until: string;
  readonly provisional: boolean;
  readonly version: number;
  readonly decidedAt: Date | null;
  readonly seenAt: Date | null;
}

export const daysColumns = `
  d.id, d.code, d.kind, d.names, to_char(d.starts, 'YYYY-MM-DD') as from, to_char(d.ends, 'YYYY-MM-DD') as until,
  d.provisional, d.version, d.decided_at as "decidedAt", d.seen_at as "seenAt"`;

/** What the roll-out says now; what was decided here stays, and what it names no longer goes. */
export async function keepDays(
  tx: Transaction,
  campaign: string,
  days: readonly RolloutDays[],
): Promise<void> {
  const rows = days.map((one) => ({ ...one, id: newId() }));
  await tx.query(
    `insert into special_days as d (id, campaign, code, key, kind, names, starts, ends, provisional)
     select n.id, $1, n.code, n.key, n.kind, n.name, n."from", n.until, n.provisional
     from jsonb_to_recordset($2) as n(id uuid, code text, key text, kind text, name jsonb, "from" date, until date,
       provisional boolean)
     on conflict (campaign, code, key) do update set kind = excluded.kind, names = excluded.names,
       starts = case when d.decided_at is null then excluded.starts else d.starts end,
       ends = case when d.decided_at is null then excluded.ends else d.ends end,
       provisional = d.decided_at is null and excluded.provisional,
       version = d.version + 1
     where (d.kind, d.names, d.starts, d.ends, d.provisional)
       is distinct from (excluded.kind, excluded.names, excluded.starts, excluded.ends, excluded.provisional)`,
    [campaign, JSON.stringify(rows)],
  );
  await tx.query(
    `delete from special_days d where campaign = $1 and decided_at is null and not exists (
       select from jsonb_to_recordset($2) as n(code text, key text) where n.code = d.code and n.key = d.key)`,
    [campaign, JSON.stringify(rows)],
  );
}

/** Locked until the transaction ends. Throws Refusal 404. */
export async function lockDays(tx: Transaction, campaign: string, id: string): Promise<DaysRow> {
  const [found] = await tx.query<DaysRow>(
    `select ${daysColumns} from special_days d where d.campaign = $1 and d.id = $2 for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('not-found', 404);
  return found;
}
