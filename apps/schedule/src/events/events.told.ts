import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { VenuesTold } from '../venues/venues.told.js';
import { eventColumns, type EventRow } from './event.row.js';
import { EventSteps } from './event.steps.js';

/** Each time somebody more begins to hear of them: then all is told anew, and whoever knows it already lets it be. */
const hearers = 'venues and events, for the stock and media';

/** Others keep copies of venues and of agreed events; what was there before they heard of them is told once. */
@Injectable()
export class EventsTold {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(VenuesTold) private readonly venues: VenuesTold,
    @Inject(EventSteps) private readonly steps: EventSteps,
  ) {}

  tellThoseBefore(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const first = await tx.query(
        `insert into told_before (what) values ($1) on conflict do nothing returning what`,
        [hearers],
      );
      if (!first.length) return;
      await this.venues.tellAll(tx);
      const agreed = await tx.query<EventRow>(
        `select ${eventColumns} from events e where e.state in ('confirmed', 'under-way') order by e.id`,
      );
      for (const event of agreed) await this.steps.restated(tx, event);
    });
  }
}
