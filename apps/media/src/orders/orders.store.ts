import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { totalsOf, type Currency, type LineSums, type OrderKind } from '../money/money.rules.js';
import { counts, type PlacementState } from '../placements/placement.rules.js';
import type { OrderState } from './order.schema.js';

export interface OrderRow {
  readonly id: string;
  readonly campaign: string;
  readonly outlet: string;
  readonly kind: OrderKind;
  readonly currency: Currency;
  readonly vatPercent: number;
  readonly fee: number;
  readonly total: number;
  readonly state: OrderState;
  readonly version: number;
  /** On the campaign's walls. */
  readonly today: string;
}

/** The order, held until the transaction ends; whoever holds a placement holds its order first. Throws Refusal 404. */
export async function lockOrder(tx: Transaction, campaign: string, id: string): Promise<OrderRow> {
  const [found] = await tx.query<OrderRow>(
    `select o.id, o.campaign, o.outlet, o.kind, o.currency, o.vat_percent::float8 as "vatPercent",
       o.fee::float8 as fee, o.total::float8 as total, o.state, o.version,
       (now() at time zone c.time_zone)::date::text as today
     from orders o join campaigns c on c.slug = o.campaign where o.campaign = $1 and o.id = $2 for update of o`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-media-order', 404);
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

type Head = Pick<OrderRow, 'id' | 'kind' | 'currency' | 'vatPercent' | 'fee'> & {
  readonly reference?: string;
};

/** Writes what a draft comes to by the lines that count in it, and what is said of it as a whole. */
export async function settleDraft(tx: Transaction, head: Head): Promise<void> {
  const lines = await tx.query<LineSums & { state: PlacementState }>(
    `select state, list::float8 as list, discount::float8 as discount, in_kind::float8 as "inKind",
       net::float8 as net from placements where of_order = $1`,
    [head.id],
  );
  const counted = lines.filter(({ state }) => counts(state));
  const totals = totalsOf(counted, head);
  await tx.query(
    `update orders set kind = $2, currency = $3, vat_percent = $4, reference = coalesce($5, reference), list = $6,
       discount = $7, in_kind = $8, net = $9, vat = $10, fee = $11, total = $12, version = version + 1 where id = $1`,
    [
      head.id,
      head.kind,
      head.currency,
      head.vatPercent,
      head.reference ?? null,
      totals.list,
      totals.discount,
      totals.inKind,
      totals.net,
      totals.vat,
      totals.fee,
      totals.total,
    ],
  );
}
