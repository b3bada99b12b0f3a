import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { By } from '../by.js';
import { EventsService, type Looked } from './events.service.js';
import type { SeriesChanges, SeriesWanted } from './series.schema.js';

/** A series is made and acted upon as one; each of its days is an event like any other. */
@Injectable()
export class SeriesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventsService) private readonly events: EventsService,
  ) {}

  /** A draft for each day, or none at all. Throws as `EventsService.create` does. */
  create(by: By, wanted: SeriesWanted): Promise<{ id: string; events: string[] }> {
    const { days, from, until, ...event } = wanted;
    return this.database.transaction(async (tx) => {
      const id = newId();
      await tx.query('insert into series (id, campaign) values ($1, $2)', [id, by.campaign]);
      const events: string[] = [];
      for (const day of days.toSorted()) {
        const times = { starts: `${day}T${from}`, ends: `${day}T${until}` };
        events.push(await this.events.draft(tx, by, { ...event, ...times }, id));
      }
      return { id, events };
    });
  }

  /** Throws Refusal 404, and what `EventsService.change` throws. */
  async change(by: By, series: string, { events, from, until, ...changes }: SeriesChanges) {
    const days = await this.daysOf(by, series, events);
    await this.events.change(
      by,
      events.map((one) => {
        const { starts, ends } = days.get(one.id)!;
        return {
          ...one,
          ...changes,
          ...(from && { starts: `${starts.slice(0, 10)}T${from}` }),
          ...(until && { ends: `${ends.slice(0, 10)}T${until}` }),
        };
      }),
    );
  }

  /** One letter asks about all of them. Throws Refusal 404, 409. */
  async propose(by: By, series: string, events: readonly Looked[]): Promise<void> {
    await this.daysOf(by, series, events);
    await this.events.propose(by, ...events);
  }

  async confirm(by: By, series: string, events: readonly Looked[]): Promise<void> {
    await this.daysOf(by, series, events);
    await this.events.confirm(by, ...events);
  }

  async cancel(by: By, series: string, events: readonly Looked[], reason: string): Promise<void> {
    await this.daysOf(by, series, events);
    await this.events.cancel(by, reason, ...events);
  }

  /** The times of these days by their ids. Throws Refusal 404 where one is none of this series. */
  private async daysOf({ campaign }: By, series: string, events: readonly Looked[]) {
    const ids = [...new Set(events.map(({ id }) => id))];
    const rows = await this.database.query<{ id: string; starts: string; ends: string }>(
      `select id, to_char(starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts,
         to_char(ends_wall, 'YYYY-MM-DD"T"HH24:MI') as ends
       from events where campaign = $1 and series = $2 and id = any($3)`,
      [campaign, series, ids],
    );
    if (rows.length < ids.length || ids.length < events.length)
      throw new Refusal('no-such-event', 404);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
