import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { iso } from '../stock/stock.sql.js';
import { openOf, overOf } from './order.rules.js';
import type { Order, orderListSchema, OrderSummary } from './order.schema.js';
import { linesSql, type LineRow } from './orders.store.js';

type Search = z.output<typeof orderListSchema>;
type Head = Omit<OrderSummary, 'lines'>;

/** Reads of what is ordered, and what came of it. */
@Injectable()
export class OrdersQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first. */
  async list(
    campaign: string,
    { state, overdue, before, limit }: Search,
  ): Promise<{ orders: OrderSummary[]; next: string | null }> {
    const heads = await this.database.query<Head>(
      `${headSql} where o.campaign = $1 and ($2::text is null or o.state = $2)
         and (not $3::boolean or ${overdueSql})
         and ($4::uuid is null or (o.made_at, o.id) < (select made_at, id from orders where campaign = $1 and id = $4))
       order by o.made_at desc, o.id desc limit $5`,
      [campaign, state ?? null, overdue !== undefined, before ?? null, limit],
    );
    return {
      orders: await this.withLines(heads),
      next: heads.length === limit ? heads[heads.length - 1]!.id : null,
    };
  }

  /** With its receipts, the newest first. Throws Refusal 404. */
  async get(campaign: string, id: string): Promise<Order> {
    const [order] = await this.withLines(
      await this.database.query<Head>(`${headSql} where o.campaign = $1 and o.id = $2`, [
        campaign,
        id,
      ]),
    );
    if (!order) throw new Refusal('no-such-order', 404);
    const receipts = await this.database.query<Order['receipts'][number]>(receiptsSql, [id]);
    return { ...order, receipts };
  }

  private async withLines(heads: readonly Head[]): Promise<OrderSummary[]> {
    const rows = await this.database.query<LineRow & { order: string }>(linesSql, [
      heads.map(({ id }) => id),
    ]);
    return heads.map((head) => ({
      ...head,
      lines: rows.filter(({ order }) => order === head.id).map(told),
    }));
  }
}

function told(line: LineRow): OrderSummary['lines'][number] {
  return {
    id: line.id,
    item: line.item,
    language: line.language,
    quantity: line.quantity,
    value: line.value,
    artwork: line.artwork,
    lawText: line.lawText,
    proof: line.proof,
    proofBy: line.proofBy,
    proofAt: line.proofAt?.toISOString() ?? null,
    received: line.received,
    damaged: line.damaged,
    open: openOf(line),
    over: overOf(line),
  };
}

/** By the database's clock, on the campaign's walls. */
const overdueSql = `(o.state in ('ordered', 'in-part') and o.promised_on < (now() at time zone c.time_zone)::date
  and o.promised_on is not null)`;

const headSql = `
  select o.id, o.supplier, o.reference, o.promised_on::text as "promisedOn", o.owner, o.state, o.version,
    ${iso('o.made_at')} as "madeAt", ${iso('o.ordered_at')} as "orderedAt", ${iso('o.stopped_at')} as "stoppedAt",
    o.without_proof as "withoutProof", ${overdueSql} as overdue
  from orders o join campaigns c on c.slug = o.campaign`;

const receiptsSql = `
  select r.movement as id, r.place, ${iso('r.at')} as at, m.by, back.id as "takenBackBy",
    (select json_agg(json_build_object('line', l.line, 'lot', l.lot, 'label', lots.label, 'received', l.received,
        'damaged', l.damaged) order by lots.label)
     from receipt_lines l join lots on lots.id = l.lot where l.receipt = r.movement) as lines
  from receipts r join movements m on m.id = r.movement left join movements back on back.reverses = r.movement
  where r.of_order = $1 order by r.at desc, r.movement desc`;
