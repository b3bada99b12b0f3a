import type { Event, EventConfirmed } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { Reservations } from '../reservations/reservations.service.js';

export type EventState = 'confirmed' | 'reopened' | 'cancelled' | 'finished';

/** How long what was reserved is kept for an event that is agreed no longer. Days. */
const tentativeDays = 14;

/** The only writer of `events`, the copy of what the schedule has agreed, but for what is told of what is missing. */
@Injectable()
export class EventsService {
  constructor(@Inject(Reservations) private readonly reservations: Reservations) {}

  /**
   * Keeps the highest version of each, in whatever order they are told, and lets reservations follow. A cancellation that
   * comes before its confirmation leaves nothing reserved.
   */
  async keep(
    tx: Transaction,
    state: EventState,
    told: readonly Event<typeof EventConfirmed>[],
  ): Promise<void> {
    const campaigns = [...new Set(told.map(({ data }) => data.campaign))].toSorted();
    // Before the rows: whoever settles a campaign touches its events afterwards.
    for (const campaign of campaigns) await this.reservations.lock(tx, campaign);
    for (const { data, at } of told)
      await tx.query(
        `insert into events as e (event, campaign, kind, venue, starts_at, ends_at, expected_visitors, version, state,
           tentative_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
           case when $9 = 'reopened' then $10::timestamptz + make_interval(days => $11) end)
         on conflict (event) do update set kind = excluded.kind, venue = excluded.venue,
           starts_at = excluded.starts_at, ends_at = excluded.ends_at, expected_visitors = excluded.expected_visitors,
           version = excluded.version, state = excluded.state, tentative_until = excluded.tentative_until
         where e.version < excluded.version and e.campaign = excluded.campaign`,
        [
          data.event,
          data.campaign,
          data.kind,
          data.venue,
          data.startsAt,
          data.endsAt,
          data.expectedVisitors,
          data.version,
          state,
          at,
          tentativeDays,
        ],
      );
    for (const campaign of campaigns)
      await this.reservations.settle(
        tx,
        campaign,
        told.filter(({ data }) => data.campaign === campaign).map(({ data }) => data.event),
      );
  }
}
