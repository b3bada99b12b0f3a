import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { isSettled, varianceOf } from './count.rules.js';
import type { StockCount } from './count.schema.js';

type Db = Pick<Database | Transaction, 'query'>;
type Head = Omit<StockCount, 'lines'>;
type Line = StockCount['lines'][number];

const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const head = `
  select id, place, state, ${iso('made_at')} as "madeAt", by, ${iso('ended_at')} as "endedAt",
    ended_by as "endedBy" from counts`;

/** Reads of what was counted. */
@Injectable()
export class CountsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that are open first, then the youngest. */
  list(campaign: string): Promise<Head[]> {
    return this.database.query<Head>(
      `${head} where campaign = $1 order by state <> 'open', made_at desc, id limit 200`,
      [campaign],
    );
  }

  /** With an item for each that is there or was counted. Throws Refusal 404. */
  async get(campaign: string, id: string, db: Db = this.database): Promise<StockCount> {
    const [found] = await db.query<Head>(`${head} where campaign = $1 and id = $2`, [campaign, id]);
    if (!found) throw new Refusal('no-such-count', 404);
    const rows = await db.query<Omit<Line, 'isSettled' | 'variance'> & { variance: number | null }>(
      linesSql,
      [id],
    );
    return {
      ...found,
      lines: rows.map((line) => {
        const last = line.attempts[line.attempts.length - 1];
        return {
          ...line,
          isSettled: isSettled(line.attempts),
          variance: line.variance ?? (last ? varianceOf(last) : null),
        };
      }),
    };
  }
}

/**
 * What the books say now about the moment of each attempt: what they had when it was entered, with what was entered
 * since of things that happened before it, without what was entered by then of things that happened after it. What is
 * taken back never happened: its reversal is of the same moment. Of a
 * count that has ended, what it ended with. Clocks of phones differ by less than a day.
 */
const expectedSql = `
  a.expected + coalesce((
    select sum(case when e.seq > coalesce((a.seqs ->> e.lot::text)::bigint, 0) then e.delta else - e.delta end)
    from entries e join movements m on m.id = e.movement join lots l on l.id = e.lot
      left join movements o on o.id = m.reverses
    where e.place = c.place and l.campaign = c.campaign and l.item = a.item and l.language = a.language
      and e.at >= a.counted_at - interval '1 day' and (c.ended_at is null or e.at < c.ended_at)
      and (e.seq > coalesce((a.seqs ->> e.lot::text)::bigint, 0)) = (coalesce(o.occurred_at, m.occurred_at) <= a.counted_at)), 0)`;

const linesSql = `
  select i.item, i.language, r.variance, r.reason,
    coalesce((
      select json_agg(json_build_object('counted', a.counted, 'expected', ${expectedSql},
        'countedAt', ${iso('a.counted_at')}, 'by', a.by) order by a.attempt)
      from count_attempts a where a.count = c.id and a.item = i.item and a.language = i.language), '[]') as attempts
  from counts c
    cross join lateral (
      select l.item, l.language from balances b join lots l on l.id = b.lot
      where c.state = 'open' and b.place = c.place and b.quantity > 0
      union
      select item, language from count_attempts where count = c.id) i
    left join count_results r on r.count = c.id and r.item = i.item and r.language = i.language
    left join items on items.campaign = c.campaign and items.code = i.item
  where c.id = $1 order by items.position, i.item, i.language`;
