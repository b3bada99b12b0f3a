import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { EventsQueries } from '../events/events.queries.js';
import type { zoneMovesSchema } from './zone-moves.schema.js';

interface Row {
  readonly event: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly foundAt: Date;
}

/** What a change of zone data would move. */
@Injectable()
export class ZoneMovesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(EventsQueries) private readonly events: EventsQueries,
  ) {}

  /** The first to begin first; what has changed since is looked at anew first. Throws Refusal 404. */
  async list(campaign: string): Promise<z.output<typeof zoneMovesSchema>> {
    await this.campaigns.get(campaign);
    const rows = await this.database.query<Row>(
      `select m.event, m.starts_at as "startsAt", m.ends_at as "endsAt", m.found_at as "foundAt"
       from zone_moves m join events e on e.id = m.event and e.version = m.version
       where m.campaign = $1 and e.state in ('draft', 'proposed', 'confirmed') and e.starts_at > now()
       order by e.starts_at, e.id limit 500`,
      [campaign],
    );
    const events = await this.events.some(
      campaign,
      rows.map(({ event }) => event),
    );
    const moves = events.map((event) => {
      const { startsAt, endsAt, foundAt } = rows.find((row) => row.event === event.id)!;
      return { event, startsAt: iso(startsAt), endsAt: iso(endsAt), foundAt: iso(foundAt)! };
    });
    return { moves };
  }
}

const iso = (moment: Date | null) => moment && new Date(moment).toISOString();
