import { VenueDescribed } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';

const select = `
  select v.id as venue, v.campaign, v.names, v.governorate, v.district,
    case when v.latitude is not null
      then json_build_object('latitude', v.latitude::float, 'longitude', v.longitude::float) end as point,
    v.archived_at is not null as archived, v.version
  from venues v`;

/** Tells the other services what venues are called and where they lie, in the transaction that changes it. */
@Injectable()
export class VenuesTold {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  async tell(tx: Transaction, venues: readonly string[]): Promise<void> {
    await this.announce(tx, `${select} where v.id = any($1) order by v.id`, [venues]);
  }

  /** All that there are. */
  async tellAll(tx: Transaction): Promise<void> {
    await this.announce(tx, `${select} order by v.id`);
  }

  private async announce(tx: Transaction, sql: string, params: unknown[] = []): Promise<void> {
    const venues = await tx.query<z.input<typeof VenueDescribed.schema>>(sql, params);
    for (const venue of venues) await this.outbox.add(tx, VenueDescribed, venue);
  }
}
