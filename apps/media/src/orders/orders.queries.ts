import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { BudgetQueries } from '../budget/budget.queries.js';
import { iso } from '../iso.sql.js';
import { inOther, type FrozenRate } from '../money/rate.rules.js';
import { ClashesQueries } from '../placements/clashes.queries.js';
import { linesSql, told, type TellRow } from '../placements/placement.sql.js';
import type { Choices, Order, OrderSummary } from './order-view.schema.js';
import type { orderSearchSchema } from './order.schema.js';

type Head = OrderSummary &
  Omit<Order, keyof OrderSummary | 'elsewhere' | 'givenElsewhere' | 'ceiling' | 'lines'>;

/** Reads of what is ordered of outlets. */
@Injectable()
export class OrdersQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(BudgetQueries) private readonly budgets: BudgetQueries,
    @Inject(ClashesQueries) private readonly clashes: ClashesQueries,
  ) {}

  /** The newest first. */
  async list(
    campaign: string,
    { state, outlet, before, limit }: z.output<typeof orderSearchSchema>,
  ): Promise<{ orders: OrderSummary[]; next: number | null }> {
    const orders = await this.database.query<OrderSummary>(
      `select ${summarySql} ${fromSql} where o.campaign = $1 and ($2::text is null or o.state = $2)
         and ($3::int is null or o.number < $3) and ($5::uuid is null or o.outlet = $5)
       order by o.number desc limit $4`,
      [campaign, state ?? null, before ?? null, limit, outlet ?? null],
    );
    return { orders, next: orders.length === limit ? orders[orders.length - 1]!.number : null };
  }

  /** With its lines. Throws Refusal 404. */
  async get(campaign: string, id: string): Promise<Order> {
    const [order] = await this.database.query<Head>(
      `select ${summarySql}, ${detailsSql} ${fromSql} where o.campaign = $1 and o.id = $2`,
      [campaign, id],
    );
    if (!order) throw new Refusal('no-such-media-order', 404);
    const lines = await this.database.query<TellRow>(linesSql, [campaign, id]);
    const clashes = await this.clashes.of(lines);
    return {
      ...order,
      elsewhere: elsewhere(order.total, order),
      givenElsewhere: order.inKind > 0 ? elsewhere(order.inKind, order) : null,
      ceiling: await this.budgets.ceilingOf(campaign, order),
      lines: lines.map((line) => ({ ...told(line), clash: clashes.get(line.id) ?? null })),
    };
  }

  async choices(campaign: string): Promise<Choices> {
    const outlets = await this.database.query<Choices['outlets'][number]>(
      `select u.id, u.names, u.channel,
         coalesce((select json_agg(json_build_object('id', s.id, 'code', s.code, 'names', s.names,
             'licenceUntil', s.licence_until) order by s.code)
           from sites s where s.outlet = u.id and s.closed_at is null), '[]') as sites,
         coalesce((select json_agg(json_build_object('unit', r.unit, 'format', r.format, 'currency', r.currency,
             'price', r.price, 'from', r.valid_from, 'until', r.valid_until) order by r.made_at, r.id)
           from rates r where r.outlet = u.id), '[]') as formats
       from outlets u where u.campaign = $1 and u.closed_at is null order by u.channel, u.made_at, u.id`,
      [campaign],
    );
    return { outlets };
  }
}

function elsewhere(
  amount: number,
  { currency, rate }: Pick<Order, 'currency'> & { readonly rate: FrozenRate | null },
): Order['elsewhere'] {
  return rate && inOther({ amount, currency }, rate);
}

const summarySql = `
  o.id, o.number, json_build_object('id', u.id, 'names', u.names, 'channel', u.channel) as outlet,
  o.kind, o.currency, o.reference, o.state,
  o.version, o.owner, ${iso('o.made_at')} as "madeAt", o.list::float8 as list, o.discount::float8 as discount,
  o.in_kind::float8 as "inKind", o.net::float8 as net, o.vat::float8 as vat, o.fee::float8 as fee,
  o.total::float8 as total, o.invoiced::float8 as invoiced,
  (case o.state when 'placed' then o.total when 'invoiced' then o.invoiced else 0 end)::float8 as owed,
  flights."from", flights."until", flights.withdrawn, flights."withdrawnLive"`;

const detailsSql = `
  o.vat_percent::float8 as "vatPercent", o.placed_on::text as "placedOn", o.cancel_reason as "cancelReason",
  case when o.rate_on is not null then json_build_object('lbpPerUsd', o.lbp_per_usd, 'on', o.rate_on,
    'source', o.rate_source) end as rate,
  case when o.invoiced is not null then json_build_object('number', o.invoice_number, 'on', o.invoiced_on,
    'amount', o.invoiced) end as invoice,
  case when o.paid_on is not null then json_build_object('on', o.paid_on, 'reference', o.payment_reference) end
    as payment`;

const fromSql = `
  from orders o join outlets u on u.id = o.outlet
    left join lateral (
      select min(flight_from)::text as "from", max(flight_until)::text as "until",
        count(*) filter (where v.id is not null)::int as withdrawn,
        count(*) filter (where v.id is not null and p.state = 'live')::int as "withdrawnLive"
      from placements p left join creative_versions v on v.id = p.artwork and v.state = 'withdrawn'
        and p.state in ('booked', 'artwork-sent', 'live')
      where p.of_order = o.id and p.state not in ('declined', 'cancelled')) flights on true`;
