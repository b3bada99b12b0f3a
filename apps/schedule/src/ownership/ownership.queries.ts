import { Database } from '@blueheart/database';
import { Colleagues, MovesQueries } from '@blueheart/ownership';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { things } from './holdings.js';

/** Reads of what of the schedule is whose. */
@Injectable()
export class OwnershipQueries extends MovesQueries {
  constructor(
    @Inject(Database) database: Database,
    @Inject(CampaignsQueries) campaigns: CampaignsQueries,
    @Inject(Colleagues) colleagues: Colleagues,
  ) {
    super(things, { database, campaigns, colleagues });
  }
}
