import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Colleagues, Moves, type Thing } from '@blueheart/ownership';
import { Inject, Injectable } from '@nestjs/common';
import { EventsService } from '../events/events.service.js';
import { VenuesService } from '../venues/venues.service.js';
import { things } from './holdings.js';

export type { Mover } from '@blueheart/ownership';

/** Moves events and venues from one to another. */
@Injectable()
export class MovesService extends Moves {
  constructor(
    @Inject(Database) database: Database,
    @Inject(Colleagues) colleagues: Colleagues,
    @Inject(EventsService) private readonly events: EventsService,
    @Inject(VenuesService) private readonly venues: VenuesService,
    @Inject(Outbox) outbox: Outbox,
    @Inject(Audit) audit: Audit,
  ) {
    super(things, { database, colleagues, outbox, audit });
  }

  protected async handOver(
    tx: Transaction,
    by: By,
    { kind, id }: Thing,
    whose: { readonly from: string | null; readonly to: string },
  ): Promise<void> {
    if (kind === 'event') await this.events.handOver(tx, by, id, whose.to);
    else await this.venues.handOver(tx, by, id, whose);
  }
}
