import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import type { OrderWanted } from './order.schema.js';
import { isSamePrint, stateOf, type OrderState, type ProofState } from './order.rules.js';

export interface OrderRow {
  readonly id: string;
  readonly campaign: string;
  readonly state: OrderState;
  readonly version: number;
  readonly ordered: boolean;
  readonly stopped: boolean;
}

export interface LineRow {
  readonly id: string;
  readonly item: string;
  readonly language: string;
  readonly quantity: number;
  readonly value: OrderWanted['lines'][number]['value'];
  readonly artwork: string;
  readonly lawText: string;
  readonly proof: ProofState;
  readonly proofBy: string | null;
  readonly proofAt: Date | null;
  readonly received: number;
  readonly damaged: number;
}

/** The order, held until the transaction ends. Throws Refusal 404. */
export async function lockOrder(tx: Transaction, campaign: string, id: string): Promise<OrderRow> {
  const [found] = await tx.query<OrderRow>(
    `select id, campaign, state, version, ordered_at is not null as ordered, stopped_at is not null as stopped
     from orders where campaign = $1 and id = $2 for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-order', 404);
  return found;
}

/** As `lockOrder`, as it was looked at. Throws Refusal 409 `changed-meanwhile` too. */
export async function lockAsSeen(
  tx: Transaction,
  campaign: string,
  id: string,
  version: number,
): Promise<OrderRow> {
  const order = await lockOrder(tx, campaign, id);
  if (order.version !== version) throw new Refusal('changed-meanwhile', 409);
  return order;
}

/** What came by receipts that nobody took back. */
export const linesSql = `
  select l.id, l.item, l.language, l.quantity::float8 as quantity, l.artwork, l.law_text as "lawText",
    case when l.unit_value is not null then json_build_object('perPiece', l.unit_value, 'currency', l.currency,
      'inKind', l.in_kind) end as value,
    l.proof, l.proof_by as "proofBy", l.proof_at as "proofAt", l.of_order as "order",
    coalesce(came.received, 0)::float8 as received, coalesce(came.damaged, 0)::float8 as damaged
  from order_lines l
    left join lateral (
      select sum(r.received) as received, sum(r.damaged) as damaged from receipt_lines r
      where r.line = l.id and not exists (select from movements m where m.reverses = r.receipt)) came on true
  where l.of_order = any($1) order by l.of_order, l.position`;

/** What open orders still owe of an item, and for which day it is promised. */
export interface Owed {
  readonly item: string;
  readonly language: string;
  readonly quantity: number;
  /** `2026-12-10`; null where the supplier named none. */
  readonly on: string | null;
}

/** The earliest first, what has no day last. */
export function owedOf(tx: Pick<Transaction, 'query'>, campaign: string): Promise<Owed[]> {
  return tx.query<Owed>(
    `select l.item, l.language, to_char(o.promised_on, 'YYYY-MM-DD') as on,
       (l.quantity - coalesce(came.received, 0))::float8 as quantity
     from orders o join order_lines l on l.of_order = o.id
       left join lateral (
         select sum(r.received) as received from receipt_lines r
         where r.line = l.id and not exists (select from movements m where m.reverses = r.receipt)) came on true
     where o.campaign = $1 and o.state in ('ordered', 'in-part')
       and l.quantity > coalesce(came.received, 0)
     order by o.promised_on, l.id`,
    [campaign],
  );
}

/** What open orders still owe and have promised for today or later, the earliest first: nobody counts on what is late. */
export async function arrivingOf(tx: Transaction, campaign: string, today: string) {
  const owed = await owedOf(tx, campaign);
  return owed.flatMap(({ on, ...one }) => (on === null || on < today ? [] : [{ ...one, on }]));
}

export function linesOf(tx: Transaction, order: string): Promise<LineRow[]> {
  return tx.query<LineRow>(linesSql, [[order]]);
}

/** All lines anew; a proof stays with what is printed as before. */
export async function replaceLines(
  tx: Transaction,
  { id, campaign }: Pick<OrderRow, 'id' | 'campaign'>,
  lines: OrderWanted['lines'],
): Promise<void> {
  const before = await linesOf(tx, id);
  await tx.query('delete from order_lines where of_order = $1', [id]);
  for (const [position, line] of lines.entries()) {
    const printed = before.find((one) => isSamePrint(one, line));
    await tx.query(
      `insert into order_lines (id, campaign, of_order, position, item, language, quantity, unit_value, currency,
         in_kind, artwork, law_text, proof, proof_by, proof_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        printed?.id ?? newId(),
        campaign,
        id,
        position,
        line.item,
        line.language,
        line.quantity,
        line.value?.perPiece ?? null,
        line.value?.currency ?? null,
        line.value?.inKind ?? false,
        line.artwork,
        line.lawText,
        printed?.proof ?? 'none',
        printed?.proofBy ?? null,
        printed?.proofAt ?? null,
      ],
    );
  }
}

/** Writes what the order is by now, by what of it has come. */
export async function settleOrder(tx: Transaction, order: OrderRow): Promise<LineRow[]> {
  const lines = await linesOf(tx, order.id);
  await tx.query('update orders set state = $2, version = version + 1 where id = $1', [
    order.id,
    stateOf({ ...order, lines }),
  ]);
  return lines;
}
