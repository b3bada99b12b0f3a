import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AudienceQueries } from '../audience/audience.queries.js';
import { reachOf, type Flown } from '../audience/audience.rules.js';
import { iso } from '../iso.sql.js';
import { ClashesQueries } from './clashes.queries.js';
import { artworkSql, licenceEndsSql } from './placement.sql.js';
import type { Plan, planSearchSchema, sendableSchema } from './placement.schema.js';

type Row = Omit<Plan['placements'][number], 'reach' | 'clash'> &
  Pick<Flown, 'unit' | 'quantity' | 'net'>;

/** Reads of what is placed where, and when. */
@Injectable()
export class PlanQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AudienceQueries) private readonly audience: AudienceQueries,
    @Inject(ClashesQueries) private readonly clashes: ClashesQueries,
  ) {}

  /** What may be sent to the outlet of a placement, the youngest first. Of none that is there, nothing. */
  async sendable(campaign: string, placement: string): Promise<z.output<typeof sendableSchema>> {
    const artworks = await this.database.query<z.output<typeof sendableSchema>['artworks'][number]>(
      `select v.id, v.creative, c.name, v.language, v.format, v.number, v.state
       from placements p join orders o on o.id = p.of_order join outlets u on u.id = o.outlet
         join creative_versions v on v.campaign = p.campaign and v.state = 'approved'
           and v.language = any(u.languages)
         join creatives c on c.id = v.creative
       where p.campaign = $1 and p.id = $2 order by v.uploaded_at desc, v.id limit 200`,
      [campaign, placement],
    );
    return { artworks };
  }

  /** By outlet, the earliest first. */
  async plan(campaign: string, { from, until }: z.output<typeof planSearchSchema>): Promise<Plan> {
    const placements = await this.database.query<Row>(
      `select p.id, case when s.id is not null
           then json_build_object('id', s.id, 'code', s.code, 'names', s.names, 'point', case when s.latitude is not null
             then json_build_object('latitude', s.latitude, 'longitude', s.longitude) end) end as site,
         p.format, p.unit, p.quantity, p.net::float8 as net, o.currency, p.flight_from::text as "from", p.flight_until::text as "until", p.state,
         ${iso('p.optioned_until')} as "optionedUntil", p.version, ${artworkSql} as artwork,
         ${licenceEndsSql} as "licenceEnds",
         p.state = 'draft' and (o.state = 'draft' or p.makes_good is not null) as movable,
         json_build_object('id', o.id, 'number', o.number) as "order",
         json_build_object('id', u.id, 'names', u.names, 'channel', u.channel) as outlet
       from placements p join orders o on o.id = p.of_order join outlets u on u.id = o.outlet
         left join sites s on s.id = p.site
       where p.campaign = $1 and p.flight_from <= $3 and p.flight_until >= $2
         and p.state not in ('declined', 'cancelled')
       order by u.channel, u.id, p.flight_from, p.id`,
      [campaign, from, until],
    );
    const [figures, clashes] = await Promise.all([
      this.audience.all(campaign),
      this.clashes.of(placements),
    ]);
    return {
      placements: placements.map(({ unit, quantity, net, ...one }) => {
        const { site, outlet, format, from, until } = one;
        const where = { site: site?.id ?? null, outlet: outlet.id, format, from, until };
        const clash = clashes.get(one.id) ?? null;
        return { ...one, clash, reach: reachOf({ ...where, unit, quantity, net }, figures) };
      }),
    };
  }
}
