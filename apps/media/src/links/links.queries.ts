import type { LinkKind } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { iso } from '../iso.sql.js';
import { patternsOf } from './search.rules.js';
import type { linkListSchema, linksSchema, Medium, MediaLink } from './link.schema.js';

type Search = z.output<typeof linkListSchema>;

/** What a picture of a link needs. */
export interface Printed {
  readonly medium: Medium;
  readonly blue: string;
}

/** What a link stands on and is for. */
export interface LinkFacts {
  readonly names: Readonly<Record<string, string>>;
  readonly kind: LinkKind | null;
  readonly channel: string;
  readonly placement: string | null;
  readonly event: string | null;
  readonly partner: string;
}

/** Reads of tracked links. */
@Injectable()
export class LinksQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By their codes, a page at a time. Throws Refusal 404. */
  async list(
    campaign: string,
    { after = '', limit, q = '', since }: Search,
  ): Promise<z.output<typeof linksSchema>> {
    const [days] = await this.database.query<{ since: string; today: string }>(
      `select coalesce($2::date, today - 27)::text as since, today::text from campaigns,
         lateral (select (now() at time zone time_zone)::date as today) as now where slug = $1`,
      [campaign, since ?? null],
    );
    if (!days) throw new Refusal('no-such-campaign', 404);
    const links = await this.database.query<MediaLink>(
      `select code, kind, locale, names, medium, placement, event, partner, made_by as "madeBy", version,
         ${iso('made_at')} as "madeAt", ${iso('ended_at')} as "endedAt",
         (select json_build_object('total', coalesce(sum(count), 0)::int, 'days', coalesce(
            json_agg(json_build_object('day', day, 'count', count) order by day) filter (where day >= $4), '[]'))
          from visits v where v.code = l.code) as visits
       from links l where campaign = $1 and code > $2 and searched like all ($5) order by code limit $3`,
      [campaign, after, limit + 1, days.since, patternsOf(q)],
    );
    const page = links.slice(0, limit);
    return { links: page, ...days, ...(links.length > limit && { next: page.at(-1)!.code }) };
  }

  /**
   * Of all links of the campaign, by code. Their channel is that of the outlet that shows them, else the one that is
   * called as what they stand on, else what they stand on.
   */
  async facts(campaign: string): Promise<ReadonlyMap<string, LinkFacts>> {
    const links = await this.database.query<LinkFacts & { readonly code: string }>(
      `select l.code, l.names, l.kind, l.placement, l.event, l.partner, coalesce(u.channel, c.code, l.kind) as channel
       from links l left join placements p on p.campaign = l.campaign and p.id = l.placement
         left join orders o on o.id = p.of_order left join outlets u on u.id = o.outlet
         left join channels c on c.campaign = l.campaign
           and c.code = case l.kind when 'tv' then 'television' else l.kind end
       where l.campaign = $1 order by l.code collate "C"`,
      [campaign],
    );
    return new Map(links.map(({ code, ...facts }) => [code, facts]));
  }

  /** Throws Refusal 404. */
  async printed(campaign: string, code: string): Promise<Printed> {
    const [link] = await this.database.query<Printed>(
      `select l.medium, c.blue from links l join campaigns c on c.slug = l.campaign
       where l.campaign = $1 and l.code = $2`,
      [campaign, code],
    );
    if (!link) throw new Refusal('no-such-link', 404);
    return link;
  }
}
