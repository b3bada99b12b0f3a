import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { EventsQueries } from '../events/events.queries.js';
import { cameLate } from './incident.rules.js';
import type { Incidents } from './incident.schema.js';
import { isTakenBack } from './incidents.store.js';

type Incident = Incidents['incidents'][number];
type Row = Omit<Incident, 'happenedAt' | 'receivedAt' | 'seenAt' | 'late'> & {
  readonly happenedAt: Date | null;
  readonly receivedAt: Date;
  readonly seenAt: Date | null;
};

const mostAtOnce = 200;

/** Reads of what happened at booths. */
@Injectable()
export class IncidentsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventsQueries) private readonly events: EventsQueries,
  ) {}

  /** Those that nobody has seen to, of the whole campaign. */
  open(campaign: string): Promise<Incidents> {
    return this.read(campaign, `i.seen_at is null and not ${isTakenBack}`);
  }

  /** All of one event, with what was taken back and what somebody has seen to. Throws Refusal 404. */
  async of(campaign: string, event: string): Promise<Incidents> {
    await this.events.get(campaign, event);
    return this.read(campaign, 'i.event = $3', [event]);
  }

  private async read(
    campaign: string,
    which: string,
    more: readonly unknown[] = [],
  ): Promise<Incidents> {
    const rows = await this.database.query<Row>(
      `select i.id, i.event, e.titles, v.names as venue, i.category, i.place, i.by, i.happened_at as "happenedAt",
         i.received_at as "receivedAt", i.entry is null as held, ${isTakenBack} as "takenBack",
         i.seen_at as "seenAt", i.seen_by as "seenBy"
       from incidents i join events e on e.id = i.event join venues v on v.id = e.venue
       where i.campaign = $1 and ${which} order by coalesce(i.happened_at, i.received_at) desc, i.id limit $2`,
      [campaign, mostAtOnce + 1, ...more],
    );
    return { incidents: rows.slice(0, mostAtOnce).map(shown), more: rows.length > mostAtOnce };
  }
}

function shown(row: Row): Incident {
  return {
    ...row,
    late: cameLate(row.happenedAt, row.receivedAt),
    happenedAt: row.happenedAt && row.happenedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    seenAt: row.seenAt && row.seenAt.toISOString(),
  };
}
