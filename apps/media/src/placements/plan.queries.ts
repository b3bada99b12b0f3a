import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { iso } from '../iso.sql.js';
import { artworkSql } from './placement.sql.js';
import type { Plan, planSearchSchema } from './placement.schema.js';

/** Reads of what is placed where, and when. */
@Injectable()
export class PlanQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By outlet, the earliest first. */
  async plan(campaign: string, { from, until }: z.output<typeof planSearchSchema>): Promise<Plan> {
    const placements = await this.database.query<Plan['placements'][number]>(
      `select p.id, case when s.id is not null
           then json_build_object('id', s.id, 'code', s.code, 'names', s.names) end as site,
         p.format, p.flight_from::text as "from", p.flight_until::text as "until", p.state,
         ${iso('p.optioned_until')} as "optionedUntil", ${artworkSql} as artwork,
         json_build_object('id', o.id, 'number', o.number) as "order",
         json_build_object('id', u.id, 'names', u.names, 'channel', u.channel) as outlet
       from placements p join orders o on o.id = p.of_order join outlets u on u.id = o.outlet
         left join sites s on s.id = p.site
       where p.campaign = $1 and p.flight_from <= $3 and p.flight_until >= $2
         and p.state not in ('declined', 'cancelled')
       order by u.channel, u.id, p.flight_from, p.id`,
      [campaign, from, until],
    );
    return { placements };
  }
}
