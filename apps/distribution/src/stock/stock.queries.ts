import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { PlacesQueries } from '../places/places.queries.js';
import { iso } from './stock.sql.js';
import type { Movement, movementListSchema, stockSchema } from './stock.schema.js';

type Stock = z.output<typeof stockSchema>;
type Search = z.output<typeof movementListSchema>;

/** Reads of the ledger. */
@Injectable()
export class StockQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
  ) {}

  /**
   * What is where, now or at a moment: what had been posted by then. At a moment it is the last entry of each balance,
   * one look each, however many came before or after. Places that have closed are there while something is. Throws Refusal 404.
   */
  async stock(campaign: string, at?: Date): Promise<Stock> {
    const { items, locales } = await this.items.list(campaign);
    const params = [campaign, ...(at ? [at] : [])];
    const [stock, inTransit] = await Promise.all([
      this.database.query<Stock['stock'][number]>(at ? stockAtSql : stockSql, params),
      this.database.query<Stock['inTransit'][number]>(at ? inTransitAtSql : inTransitSql, params),
    ]);
    const named = [...stock, ...inTransit].map(({ place }) => place);
    const places = await this.places.listOpenAnd(campaign, [...new Set(named)]);
    return {
      at: at?.toISOString() ?? null,
      locales: [...locales],
      items: [...items],
      places,
      stock,
      inTransit,
    };
  }

  /** The newest first. */
  async movements(
    campaign: string,
    search: Search,
  ): Promise<{ movements: Movement[]; next: string | null }> {
    const { place, lot, item, language, about, at, before, limit } = search;
    const filter = [place, lot, item, language, about, before].map((one) => one ?? null);
    const movements = await this.database.query<Movement>(
      `${movementSql} where m.campaign = $1
         and ($6::uuid is null or m.about = $6)
         and ($7::uuid is null or (m.at, m.id) < (select at, id from movements where campaign = $1 and id = $7))
         and ($10::timestamptz is null or m.at <= $10)
         and ($9 or exists (
           select from entries e join lots l on l.id = e.lot
           where e.movement = m.id and ($2::uuid is null or e.place = $2) and ($3::uuid is null or e.lot = $3)
             and ($4::text is null or l.item = $4) and ($5::text is null or l.language = $5)))
       order by m.at desc, m.id desc limit $8`,
      [campaign, ...filter, limit, !(place ?? lot ?? item ?? language), at ?? null],
    );
    return {
      movements,
      next: movements.length === limit ? movements[movements.length - 1]!.id : null,
    };
  }

  /** Throws Refusal 404. */
  async movement(campaign: string, id: string): Promise<Movement> {
    const [found] = await this.database.query<Movement>(
      `${movementSql} where m.campaign = $1 and m.id = $2`,
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-movement', 404);
    return found;
  }
}

const stockSql = `
  select b.place, l.item, l.language, sum(b.quantity)::float8 as "onHand",
    coalesce(sum(b.quantity) filter (where l.quarantined_at is not null), 0)::float8 as quarantined,
    coalesce(max(r.kept), 0)::float8 as reserved,
    greatest(coalesce(sum(b.quantity) filter (where l.quarantined_at is null), 0) - coalesce(max(r.kept), 0), 0)::float8
      as available
  from balances b join lots l on l.id = b.lot
    left join (
      select place, item, language, sum(promised) as kept from reservations
      where campaign = $1 and promised > 0 group by place, item, language) r
      on r.place = b.place and r.item = l.item and r.language = l.language
  where b.campaign = $1
  group by b.place, l.item, l.language having sum(abs(b.quantity)) <> 0
  order by b.place, l.item, l.language`;

const stockAtSql = `
  select b.place, l.item, l.language, sum(e.after)::float8 as "onHand",
    coalesce(sum(e.after) filter (where l.quarantined_at <= $2), 0)::float8 as quarantined,
    null as reserved, null as available
  from balances b join lots l on l.id = b.lot
    cross join lateral (
      select after from entries e where e.place = b.place and e.lot = b.lot and e.at <= $2
      order by e.at desc, e.seq desc limit 1) e
  where b.campaign = $1
  group by b.place, l.item, l.language having sum(abs(e.after)) <> 0
  order by b.place, l.item, l.language`;

const inTransitSql = `
  select t.to_place as place, l.item, l.language,
    sum(s.sent - s.received - s.damaged - s.lost - s.returned)::float8 as quantity
  from transfers t join transfer_lots s on s.transfer = t.id join lots l on l.id = s.lot
  where t.campaign = $1 and t.state in ('sent', 'in-part')
  group by t.to_place, l.item, l.language
  having sum(s.sent - s.received - s.damaged - s.lost - s.returned) <> 0
  order by t.to_place, l.item, l.language`;

/** From the ledger, which knows what had left and not arrived by then. */
const inTransitAtSql = `
  select t.to_place as place, l.item, l.language, sum(e.delta)::float8 as quantity
  from places p join entries e on e.place = p.id and e.at <= $2 join lots l on l.id = e.lot
    join movements m on m.id = e.movement and m.about_kind = 'transfer' join transfers t on t.id = m.about
  where p.campaign = $1 and p.kind = 'in-transit'
  group by t.to_place, l.item, l.language having sum(e.delta) <> 0
  order by t.to_place, l.item, l.language`;

const movementSql = `
  select m.id, m.kind, m.reason, m.reverses, r.id as "reversedBy", m.corrects, m.by,
    case when m.about is not null then json_build_object('kind', m.about_kind, 'id', m.about) end as about,
    ${iso('m.occurred_at')} as "occurredAt",
    ${iso('m.at')} as at,
    (select json_agg(json_build_object('place', e.place, 'lot', e.lot, 'label', l.label, 'item', l.item,
        'language', l.language, 'delta', e.delta, 'after', e.after) order by e.delta, e.place, e.lot)
     from entries e join lots l on l.id = e.lot where e.movement = m.id) as lines
  from movements m left join movements r on r.reverses = m.id`;
