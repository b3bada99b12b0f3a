import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { BoothFacts } from './booth.schema.js';

/** Reads of the copies of what the schedule has agreed. */
@Injectable()
export class BoothsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Of those among these events that were told of, by event. */
  async facts(
    campaign: string,
    events: readonly string[],
  ): Promise<ReadonlyMap<string, BoothFacts>> {
    const known = await this.database.query<BoothFacts & { readonly event: string }>(
      `select e.event, coalesce(v.names, '{}') as names, (e.starts_at at time zone c.time_zone)::date::text as "on"
       from events e join campaigns c on c.slug = e.campaign
         left join venues v on v.campaign = e.campaign and v.venue = e.venue
       where e.campaign = $1 and e.event = any($2::uuid[])`,
      [campaign, events],
    );
    return new Map(known.map(({ event, ...facts }) => [event, facts]));
  }
}
