import type { Tally } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { LinksQueries } from '../links/links.queries.js';
import { publicParts, type DaySum, type PublicParts } from './tally.parts.rules.js';
import { publicCells, tiers, totalOf, type Tier } from './tally.rules.js';

/** What changes when a campaign's count does. */
export interface Marks {
  /** Another after each block, and after a recount that repaired something. */
  readonly live: string;
  /** Another when a day more is over and counted whole, and after a repair. */
  readonly closed: string;
}

export interface Look {
  readonly marks: ReadonlyMap<string, Marks>;
  readonly isUncounted: boolean;
}

/**
 * A day closes an hour after its midnight, as whatever began before it is in by then, and once all of it is
 * counted: so that its figures are published once, whole.
 */
const openDay = `least(((now() - interval '1 hour') at time zone c.time_zone)::date,
  (select min(day) from tally_entries e where e.counted_in is null and e.campaign = c.id))`;
const repaired = '(select max(at) from recounts where repaired > 0)';
const liveMark = `concat_ws('/', c.id, (select max(b.id) from count_blocks b where b.campaign = c.id), ${repaired})`;

const lookStatement = `
  select c.slug, ${liveMark} as live, concat_ws('/', c.id, ${openDay}, ${repaired}) as closed,
         exists (select from tally_entries where counted_in is null) as "isUncounted"
  from campaigns c`;

/** One statement, one moment: figures of two moments beside each other would say what each of them hides. */
const liveStatement = `
  select now() as now, ${liveMark} as mark,
    (select json_object_agg(tier, people) from (
       select tier, sum(people) as people from tally_totals where campaign = c.id group by tier) t) as tiers,
    (select json_agg(json_build_array(g.code, coalesce(t.people, 0)) order by g.position)
       from governorates g left join tally_totals t
         on t.campaign = g.campaign and t.governorate = g.code and t.tier = 'confirmed'
       where g.campaign = c.id) as places
  from campaigns c where c.slug = $1`;

const closedStatement = `
  select c.id, c.locales, (c.opens_at at time zone c.time_zone)::date::text as "opensOn",
         (${openDay} - 1)::text as through
  from campaigns c where c.slug = $1`;

/** Only the sources that are asked for, however many texts people have signed with. */
const daysStatement = `
  select day::text, part, cell, people from tally_days
  where campaign = $1 and tier = 'confirmed' and day <= $2
    and (part = 'locale' or (part = 'source' and cell = any($3)))`;

@Injectable()
export class TallyQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinksQueries) private readonly links: LinksQueries,
  ) {}

  /** The one question that is asked each second, whoever reads and however many. */
  async look(): Promise<Look> {
    const rows = await this.database.query<Marks & { slug: string; isUncounted: boolean }>(
      lookStatement,
    );
    return {
      marks: new Map(rows.map((row) => [row.slug, row])),
      isUncounted: rows.some(({ isUncounted }) => isUncounted),
    };
  }

  /** What the public may see now. The places are those of the roll-out, so that nothing follows from a missing one. */
  async publicTally(slug: string): Promise<{ tally: Tally; mark: string } | undefined> {
    const [row] = await this.database.query<{
      now: Date;
      mark: string;
      tiers: Partial<Record<Tier, number>> | null;
      places: [code: string, people: number][] | null;
    }>(liveStatement, [slug]);
    if (!row) return undefined;
    const [confirmed, witnessed, tallied] = tiers.map((tier) => row.tiers?.[tier] ?? 0);
    const people = { confirmed: confirmed!, witnessed: witnessed!, tallied: tallied! };
    const tally = {
      ...people,
      total: totalOf(people),
      byGovernorate: publicCells(Object.fromEntries(row.places ?? []), people.confirmed),
      asOf: row.now.toISOString(),
    };
    return { tally, mark: row.mark };
  }

  /** What the public may see of the days that are over. */
  async publicParts(slug: string): Promise<PublicParts | undefined> {
    const [closed] = await this.database.query<{
      id: number;
      locales: string[];
      opensOn: string;
      through: string;
    }>(closedStatement, [slug]);
    if (!closed) return undefined;
    const sources = [...(await this.links.codes(closed.id)).keys()];
    const sums = await this.database.query<DaySum>(daysStatement, [
      closed.id,
      closed.through,
      ['', ...sources],
    ]);
    return publicParts({ ...closed, sources, sums });
  }
}
