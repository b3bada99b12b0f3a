import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { LinksQueries, type LinkFacts } from '../links/links.queries.js';
import { changeOf, intervalOf, sumOf } from './counted.rules.js';
import { daysBetween } from './days.rules.js';
import type { Response, Source } from './response.schema.js';

/** Days that are shown where nobody said which. */
const usual = 28;

/** Reads what came by which link. */
@Injectable()
export class ResponsesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinksQueries) private readonly links: LinksQueries,
  ) {}

  /** Throws Refusal 404. */
  async response(campaign: string, asked: { from?: string; to?: string }): Promise<Response> {
    const { from, to, first, last } = await this.period(campaign, asked);
    const rows = await this.database.query<Row>(
      `select source, event, day::text, sum(people)::int as people from responses
       where campaign = $1 and day between $2 and $3 and (source <> '' or tier <> 'tallied')
       group by source, event, day having sum(people) <> 0 order by source, event, day`,
      [campaign, first, to],
    );
    const isNow = ({ day }: Row) => day >= from;
    const [without, before] = [true, false].map((now) =>
      sumOf(rows.filter((row) => row.source === '' && isNow(row) === now)),
    ) as [number, number];
    const now = rows.filter(isNow);
    return {
      from,
      to,
      sources: bySource(
        now.filter(({ source }) => source !== ''),
        await this.links.facts(campaign),
      ),
      without: {
        people: without,
        days: daysOf(now.filter(({ source }) => source === '')),
        before: { from: first, to: last, people: before },
        change: changeOf({ before, now: without, days: daysBetween(from, to) }),
      },
    };
  }

  /** The days that are asked for, and as many before them. */
  private async period(campaign: string, { from, to }: { from?: string; to?: string }) {
    const [period] = await this.database.query<Period>(
      `select "from"::text, "to"::text, ("from" - ("to" - "from") - 1)::text as first, ("from" - 1)::text as last
       from campaigns c cross join lateral (
         select coalesce($2::date, today - $4::int + 1) as "from", coalesce($3::date, today) as "to"
         from (select (now() at time zone c.time_zone)::date as today) now
       ) period where c.slug = $1`,
      [campaign, from ?? null, to ?? null, usual],
    );
    if (!period) throw new Refusal('no-such-campaign', 404);
    return period;
  }
}

interface Row {
  readonly source: string;
  readonly event: string | null;
  readonly day: string;
  readonly people: number;
}

interface Period {
  readonly from: string;
  readonly to: string;
  readonly first: string;
  readonly last: string;
}

function daysOf(rows: readonly Row[]): Source['days'] {
  return rows.map(({ day, people }) => ({ day, people }));
}

/** What is known of a source that is no link. */
const unknown: LinkFacts = {
  names: {},
  kind: null,
  channel: 'other',
  placement: null,
  event: null,
  partner: '',
};
/** Those who came by no link, and are counted under a word of their own (isOwnSource). */
const own: ReadonlyMap<string, LinkFacts> = new Map([
  ['class', { ...unknown, kind: 'school', channel: 'school' }],
  ['booth', { ...unknown, kind: 'booth', channel: 'booth' }],
]);

/** Each link once, and the phones of each booth. */
function bySource(rows: readonly Row[], links: ReadonlyMap<string, LinkFacts>): Source[] {
  const sources = new Map<string, Row[]>();
  for (const row of rows) sources.set(keyOf(row), [...(sources.get(keyOf(row)) ?? []), row]);
  return [...sources.values()]
    .map((its) => {
      const { source, event } = its[0]!;
      const people = sumOf(its);
      return {
        source,
        ...(links.get(source) ?? { ...(own.get(source) ?? unknown), event }),
        people,
        interval: intervalOf(people),
        days: daysOf(its),
      };
    })
    .toSorted((a, b) => b.people - a.people || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ source, event }: Pick<Source, 'source' | 'event'>) => `${source} ${event ?? ''}`;
