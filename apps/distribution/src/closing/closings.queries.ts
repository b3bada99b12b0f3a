import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StockCount } from '../counts/count.schema.js';
import { CountsQueries } from '../counts/counts.queries.js';
import { iso } from '../stock/stock.sql.js';
import type { Closing, closingsSchema } from './closing.schema.js';

type Db = Pick<Database | Transaction, 'query'>;
type Listed = z.output<typeof closingsSchema>['closings'][number];
type Booth = Omit<Closing, 'count' | 'lines'>;
type Line = Closing['lines'][number];
type Flow = Pick<
  Line,
  'item' | 'language' | 'issued' | 'handedOut' | 'returned' | 'unexplained' | 'left' | 'books'
>;

/** Agreed for a time that has passed, said to be over, or cancelled. */
const isOver = `coalesce(e.state in ('finished', 'cancelled') or e.ends_at < now(), false)`;
const booth = `
  p.event, p.id as place, coalesce(v.names, p.names) as names, ${iso('e.starts_at')} as "startsAt",
  ${iso('e.ends_at')} as "endsAt", ${iso('p.closed_at')} as "closedAt"`;
const booths = `
  places p left join venues v on v.venue = p.venue left join events e on e.event = p.event`;

/** Reads of booths that are to be closed. */
@Injectable()
export class ClosingsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CountsQueries) private readonly counts: CountsQueries,
  ) {}

  /** Booths that are over, where something was, and that nobody has closed; and closed ones where something is all the same; the oldest first. */
  list(campaign: string): Promise<Listed[]> {
    return this.database.query<Listed>(
      `select ${booth}, b.pieces, c.id as count,
         (select count(distinct (item, language))::int from count_attempts where count = c.id) as counted
       from ${booths}
         join lateral (select sum(quantity)::float8 as pieces from balances where place = p.id) b on b.pieces is not null
         left join counts c on c.place = p.id and c.state = 'open'
       where p.campaign = $1 and p.kind = 'booth'
         and case when p.closed_at is null then ${isOver} else b.pieces > 0 end
       order by e.ends_at, p.id limit 200`,
      [campaign],
    );
  }

  /** Throws Refusal 404. */
  async booth(campaign: string, event: string, db: Db = this.database): Promise<Booth> {
    const [found] = await db.query<Booth>(
      `select ${booth}, ${isOver} as "isOver",
         case when p.closed_at is not null then (select c.to_place from closings c
           where c.place = p.id and c.reopened_at is null order by c.closed_at desc limit 1) end as "to"
       from ${booths} where p.campaign = $1 and p.kind = 'booth' and p.event = $2`,
      [campaign, event],
    );
    if (!found) throw new Refusal('no-such-place', 404);
    return found;
  }

  /** Item by item: what came, what went, what should be left, and what was counted. Throws Refusal 404. */
  async get(campaign: string, event: string): Promise<Closing> {
    const found = await this.booth(campaign, event);
    const [flows, count] = await Promise.all([
      this.database.query<Flow>(flowsSql, [campaign, found.place, event]),
      this.countOf(found.place),
    ]);
    const lines = count ? (await this.counts.get(campaign, count.id)).lines : [];
    const counted = (one: { item: string; language: string }) =>
      lines.find(({ item, language }) => item === one.item && language === one.language);
    const strays = lines
      .filter(
        (line) => !flows.some((flow) => flow.item === line.item && flow.language === line.language),
      )
      .map(({ item, language }) => ({ ...nothing, item, language }));
    return {
      ...found,
      count,
      lines: [...flows, ...strays].map((flow) => lineOf(flow, counted(flow), count?.state)),
    };
  }

  /** What a booth can be closed with: its open count, or one that was approved and after which nothing was moved there. */
  async countOf(place: string, db: Db = this.database): Promise<Closing['count']> {
    const [found] = await db.query<NonNullable<Closing['count']>>(
      `select c.id, c.state from counts c join places p on p.id = c.place
       where c.place = $1 and (c.state = 'open'
         or c.state = 'approved' and (p.closed_at is not null and exists (
             select from closings k where k.count = c.id and k.reopened_at is null)
           or not exists (select from entries e join movements m on m.id = e.movement
             where e.place = c.place and e.at > c.ended_at and m.about is distinct from c.id)))
       order by c.state <> 'open', c.ended_at desc limit 1`,
      [place],
    );
    return found ?? null;
  }
}

const nothing = { issued: 0, handedOut: 0, returned: 0, unexplained: 0, left: 0, books: 0 };

/**
 * How one item adds up: what should be left is what came without what went, and whatever is there besides differs. What an
 * open count found differs from the books of its moment, so that what happened since is in both.
 */
function lineOf(
  flow: Flow,
  line: StockCount['lines'][number] | undefined,
  state: 'open' | 'approved' | undefined,
): Line {
  const last = line?.attempts.at(-1);
  const toExplain = state === 'open' && last ? line!.variance : null;
  const expected = flow.issued - flow.handedOut - flow.returned;
  const booked = flow.books + flow.left - expected;
  const difference = booked + (toExplain ?? 0);
  return {
    ...flow,
    expected,
    counted: last ? expected + difference : null,
    countedThen: last?.counted ?? null,
    isSettled: line?.isSettled ?? false,
    difference,
    explained: booked - flow.unexplained,
    toExplain,
  };
}

/** What was taken back counts as if it had not been. */
const flowsSql = `
  with moved as (
    select l.item, l.language, e.place = $2 as at_booth, e.delta, coalesce(o.kind, m.kind) as kind,
      m.reverses is not null as back, coalesce(o.key, m.key) like 'closing:%' as closes
    from lots l join entries e on e.lot = l.id join movements m on m.id = e.movement
      left join movements o on o.id = m.reverses
    where l.campaign = $1 and (e.place = $2 or e.place in (
        select id from places where campaign = $1 and kind = 'unexplained')
      and case
        when coalesce(o.key, m.key) like 'booth:%' then coalesce(o.about, m.about) = $3
        when coalesce(o.key, m.key) ~ '^field:.{36}:hand-out$' then exists (select from field_acts a
          where a.campaign = $1 and a.id = substr(coalesce(o.key, m.key), 7, 36)::uuid and a.place = $2) end)
  ), flows as (
    select item, language,
      coalesce(sum(delta) filter (where goods and (delta > 0) <> back), 0) as issued,
      coalesce(- sum(delta) filter (where not at_booth or kind in ('hand-out', 'return')), 0) as "handedOut",
      coalesce(- sum(delta) filter (where goods and (delta < 0) <> back), 0) as returned,
      coalesce(- sum(delta) filter (where at_booth and closes), 0) as "left",
      coalesce(sum(delta) filter (where at_booth), 0) as books
    from (select *, at_booth and not closes and
        kind in ('opening', 'receipt', 'move', 'sent', 'received') as goods from moved) m
    group by item, language
  )
  select f.item, f.language, issued::float8 as issued, "handedOut"::float8 as "handedOut",
    returned::float8 as returned, "left"::float8 as "left", books::float8 as books,
    coalesce((select sum(case when d.cause = 'missing' then - d.quantity else d.quantity end)
      from discrepancies d where d.place = $2 and d.state = 'open'
        and d.item = f.item and d.language = f.language), 0)::float8 as unexplained
  from flows f left join items i on i.campaign = $1 and i.code = f.item
  order by i.position, f.item, f.language`;
