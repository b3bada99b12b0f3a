import type { Event, EventConfirmed, VenueDescribed } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** The only writer of `events` and `venues`, the copies of what the schedule has agreed. Of each, the highest version. */
@Injectable()
export class BoothsService {
  async keep(tx: Transaction, told: readonly Event<typeof EventConfirmed>[]): Promise<void> {
    const inOrder = told.toSorted((a, b) => (a.data.event < b.data.event ? -1 : 1));
    for (const { data } of inOrder)
      await tx.query(
        `insert into events as e (event, campaign, venue, starts_at, version) values ($1, $2, $3, $4, $5)
         on conflict (event) do update set venue = excluded.venue, starts_at = excluded.starts_at,
           version = excluded.version
         where e.version < excluded.version and e.campaign = excluded.campaign`,
        [data.event, data.campaign, data.venue, data.startsAt, data.version],
      );
  }

  async describe(tx: Transaction, { data }: Event<typeof VenueDescribed>): Promise<void> {
    await tx.query(
      `insert into venues as v (venue, campaign, names, version) values ($1, $2, $3, $4)
       on conflict (venue) do update set names = excluded.names, version = excluded.version
       where v.version < excluded.version and v.campaign = excluded.campaign`,
      [data.venue, data.campaign, data.names, data.version],
    );
  }
}
