import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { AudienceQueries } from '../audience/audience.queries.js';
import { reachOf, type Flown } from '../audience/audience.rules.js';
import { BoothsQueries } from '../booths/booths.queries.js';
import { CampaignQueries, type KnownCampaign } from '../campaigns/campaign.queries.js';
import { LinksQueries, type LinkFacts } from '../links/links.queries.js';
import { atBooths } from './at-booths.rules.js';
import { flownBy } from './cost.rules.js';
import { changeOf, intervalOf, sumOf } from './counted.rules.js';
import { dayAfter } from './days.rules.js';
import type { Response } from './response.schema.js';
import { ResponsesQueries } from './responses.queries.js';
import { byChannel, daysTogether, withCosts, type Ordered } from './table.rules.js';
import type { Other, Placed, ResponseTable } from './table.schema.js';

/** Days of a flight that are held against as many before it. */
const mostDays = 90;

type Days = Placed['days'];
type Found = 'codes' | 'ever' | 'visits' | 'change' | 'people' | 'interval' | 'days' | 'reach';
type Row = Omit<Ordered, Found> & Pick<Flown, 'unit' | 'quantity'>;

/** Reads what each placement brought, beside all that is no placement. */
@Injectable()
export class TableQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
    @Inject(LinksQueries) private readonly links: LinksQueries,
    @Inject(AudienceQueries) private readonly audience: AudienceQueries,
    @Inject(BoothsQueries) private readonly booths: BoothsQueries,
    @Inject(ResponsesQueries) private readonly responses: ResponsesQueries,
  ) {}

  /** Throws Refusal 404. */
  async table(
    campaign: string,
    asked: { from?: string; to?: string },
    { currency: wanted }: { currency?: ResponseTable['currency'] | undefined } = {},
  ): Promise<ResponseTable> {
    const known = await this.campaigns.get(campaign);
    const response = await this.responses.response(campaign, asked);
    const { from, to, without } = response;
    const links = await this.links.facts(campaign);
    const visits = await this.visits(campaign, response);
    const currency = wanted ?? known.reportingCurrency;
    const all = await this.ordered(campaign, { known, response, links, visits });
    const placements = withCosts(all, { today: known.today, currency }).filter((one) =>
      isShown(one, response),
    );
    const besides = othersOf(response, links, visits);
    const events = besides.flatMap(({ event }) => event ?? []);
    return {
      from,
      to,
      currency,
      people: sumOf(response.sources) + without.people,
      placements,
      ...atBooths(besides, await this.booths.facts(campaign, events)),
      channels: byChannel({ placements, others: besides }, known.channels),
      without,
    };
  }

  private async visits(
    campaign: string,
    { from, to }: Pick<Response, 'from' | 'to'>,
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ code: string; count: number }>(
      `select v.code, sum(v.count)::int as count from visits v join links l on l.code = v.code
       where l.campaign = $1 and v.day between $2 and $3 group by v.code`,
      [campaign, from, to],
    );
    return new Map(rows.map(({ code, count }) => [code, count]));
  }

  /** All that is or was ordered, or has a link. */
  private async ordered(
    campaign: string,
    { known, response, links, visits }: Known,
  ): Promise<Ordered[]> {
    const rows = await this.database.query<Row>(orderedSql, [campaign]);
    const codes = codesByPlacement(links);
    const came = await this.ever(campaign, [...codes.values()].flat());
    const figures = await this.audience.all(campaign);
    const alone = await this.aloneFrom(campaign, rows);
    const days = new Map(response.sources.map((one) => [one.source, one.days]));
    return rows.map(({ unit, quantity, ...row }) => {
      const { outlet, site, format, from, until, net } = row;
      const flown = { site: site?.id ?? null, outlet: outlet.id, format, unit, quantity };
      const its = codes.get(row.placement) ?? [];
      const together = daysTogether(its.map((code) => days.get(code) ?? []));
      const people = sumOf(together);
      return {
        ...row,
        codes: its,
        people,
        interval: intervalOf(people),
        days: together,
        visits: its.reduce((sum, code) => sum + (visits.get(code) ?? 0), 0),
        ever: its.reduce((sum, code) => sum + (came.get(code) ?? 0), 0),
        reach: reachOf({ ...flown, from, until, net }, figures),
        change: changeIn(row, alone, known.today),
      };
    });
  }

  private async ever(campaign: string, codes: readonly string[]) {
    const rows = await this.database.query<{ source: string; people: number }>(
      `select source, sum(people)::int as people from responses
       where campaign = $1 and source = any($2) group by source`,
      [campaign, codes],
    );
    return new Map(rows.map(({ source, people }) => [source, people]));
  }

  /** Who came by no link, since as long before the first flight as one is looked at. */
  private async aloneFrom(campaign: string, rows: readonly Row[]): Promise<Days> {
    const [first] = rows.map(({ from }) => from).toSorted();
    if (first === undefined) return [];
    return this.database.query<Days[number]>(
      `select day::text, sum(people)::int as people from responses
       where campaign = $1 and source = '' and tier <> 'tallied' and day >= $2 group by day`,
      [campaign, dayAfter(first, -mostDays)],
    );
  }
}

interface Known {
  readonly known: KnownCampaign;
  readonly response: Response;
  readonly links: ReadonlyMap<string, LinkFacts>;
  readonly visits: ReadonlyMap<string, number>;
}

function changeIn(
  { from, until }: Pick<Row, 'from' | 'until'>,
  alone: Days,
  today: string,
): Placed['change'] {
  const days = Math.min(flownBy(today, { from, until }), mostDays);
  const between = (first: string, last: string) =>
    sumOf(alone.filter(({ day }) => day >= first && day <= last));
  const before = between(dayAfter(from, -days), dayAfter(from, -1));
  return changeOf({ before, now: between(from, dayAfter(from, days - 1)), days });
}

function codesByPlacement(links: Known['links']): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, { placement }] of links)
    if (placement) codes.set(placement, [...(codes.get(placement) ?? []), code]);
  return codes;
}

/** What is or was to be seen on these days, and whatever somebody came by. */
function isShown({ from, until, state, people, visits }: Placed, period: Response): boolean {
  if (people !== 0 || visits > 0) return true;
  const isOn = from <= period.to && until >= period.from;
  return isOn && !['draft', 'optioned', 'declined', 'cancelled'].includes(state);
}

/** Of which somebody followed, too, though nobody pledged. */
function othersOf({ sources }: Response, links: Known['links'], visits: Known['visits']): Other[] {
  const came = new Set(sources.map(({ source }) => source));
  const followed = [...visits.keys()].flatMap((source) => {
    const facts = links.get(source);
    return facts && !came.has(source)
      ? [{ source, ...facts, people: 0, interval: null, days: [] }]
      : [];
  });
  return [...sources, ...followed]
    .filter(({ placement }) => placement === null)
    .map(({ placement: _placement, ...other }) => ({
      ...other,
      visits: visits.get(other.source) ?? 0,
    }));
}

const orderedSql = `
  select p.id as placement, case when s.id is not null
      then json_build_object('id', s.id, 'code', s.code, 'names', s.names) end as site,
    p.format, p.unit, p.quantity, p.flight_from::text as "from", p.flight_until::text as until, p.state, p.makes_good as "makesGood",
    json_build_object('id', o.id, 'number', o.number) as "order",
    json_build_object('id', u.id, 'names', u.names) as outlet, u.channel, o.currency,
    p.net::float8 as net, p.in_kind::float8 as "inKind",
    case when o.placed_on is not null then json_build_object('lbpPerUsd', o.lbp_per_usd, 'on', o.rate_on,
      'source', o.rate_source) end as rate
  from placements p join orders o on o.id = p.of_order join outlets u on u.id = o.outlet
    left join sites s on s.id = p.site
  where p.campaign = $1
    and (o.placed_on is not null or exists (select from links l where l.placement = p.id))
  order by p.flight_from, u.channel, o.number, p.position`;
