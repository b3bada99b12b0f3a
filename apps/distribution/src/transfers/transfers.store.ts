import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import type { ArrivalWanted } from './arrival.schema.js';
import type { TransferWanted } from './transfer.schema.js';
import {
  stateOf,
  type Brought,
  type LineToSend,
  type SentLot,
  type Share,
  type TransferState,
} from './transfer.rules.js';

export interface TransferRow {
  readonly id: string;
  readonly campaign: string;
  readonly from: string;
  readonly to: string;
  readonly state: TransferState;
  readonly version: number;
}

/** The transfer, held until the transaction ends. Throws Refusal 404. */
export async function lockTransfer(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<TransferRow> {
  const [found] = await tx.query<TransferRow>(
    `select id, campaign, from_place as "from", to_place as "to", state, version
     from transfers where campaign = $1 and id = $2 for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-transfer', 404);
  return found;
}

/** Without gaps: whoever drafts at the same time waits, and a number that came to nothing is given again. */
export async function nextNumber(tx: Transaction, campaign: string): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into transfer_numbers as n (campaign, last) values ($1, 1)
     on conflict (campaign) do update set last = n.last + 1 returning last`,
    [campaign],
  );
  return row!.last;
}

export function linesOf(tx: Transaction, transfer: string): Promise<LineToSend[]> {
  return tx.query<LineToSend>(
    `select id, item, language, lot, quantity::float8 as quantity from transfer_lines
     where transfer = $1 order by position`,
    [transfer],
  );
}

export async function replaceLines(
  tx: Transaction,
  { id, campaign }: Pick<TransferRow, 'id' | 'campaign'>,
  lines: TransferWanted['lines'],
): Promise<void> {
  await tx.query('delete from transfer_lines where transfer = $1', [id]);
  for (const [position, { item, language, lot, quantity }] of lines.entries())
    await tx.query(
      `insert into transfer_lines (id, campaign, transfer, position, item, language, lot, quantity)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), campaign, id, position, item, language, lot, quantity],
    );
}

export function lotsOf(tx: Transaction, transfer: string): Promise<SentLot[]> {
  return tx.query<SentLot>(
    `select t.line, t.lot, t.sent::float8 as sent, t.received::float8 as received, t.damaged::float8 as damaged,
       t.lost::float8 as lost, t.returned::float8 as returned, l.made_at as "madeAt"
     from transfer_lots t join lots l on l.id = t.lot where t.transfer = $1`,
    [transfer],
  );
}

/** What a movement out of in-transit moved, lot by lot. */
export function broughtBy(tx: Transaction, movement: string): Promise<Brought[]> {
  return tx.query<Brought>(
    `select e.lot, coalesce(sum(e.delta) filter (where p.kind not in ('damaged', 'lost')), 0)::float8 as whole,
       coalesce(sum(e.delta) filter (where p.kind = 'damaged'), 0)::float8 as damaged,
       coalesce(sum(e.delta) filter (where p.kind = 'lost'), 0)::float8 as lost
     from entries e join places p on p.id = e.place where e.movement = $1 and e.delta > 0
     group by e.lot`,
    [movement],
  );
}

/** What became of what was sent: the database refuses what is more than that. */
export async function countShares(
  tx: Transaction,
  at: ArrivalWanted['at'],
  shares: readonly Share[],
): Promise<void> {
  const whole = at === 'sender' ? 'returned' : 'received';
  await tx.query(
    `update transfer_lots t set ${whole} = t.${whole} + s.whole, damaged = t.damaged + s.damaged, lost = t.lost + s.lost
     from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[])
       as s (line, lot, whole, damaged, lost)
     where t.line = s.line and t.lot = s.lot`,
    [
      shares.map(({ line }) => line),
      shares.map(({ lot }) => lot),
      shares.map((one) => one.whole),
      shares.map(({ damaged }) => damaged),
      shares.map(({ lost }) => lost),
    ],
  );
}

/** Writes what the transfer is by now, by what became of what was sent. */
export async function settleTransfer(tx: Transaction, transfer: string): Promise<TransferState> {
  const state = stateOf(await lotsOf(tx, transfer));
  await tx.query(
    `update transfers set state = $2, version = version + 1,
       ended_at = case when $2 in ('done', 'cancelled') then clock_timestamp() end where id = $1`,
    [transfer, state],
  );
  return state;
}
