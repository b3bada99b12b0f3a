import { Database } from '@blueheart/database';
import { Colleagues, MovesQueries } from '@blueheart/ownership';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { things } from './holdings.js';

/** Reads of what of the media is whose. */
@Injectable()
export class MediaOwnershipQueries extends MovesQueries {
  constructor(
    @Inject(Database) database: Database,
    @Inject(CampaignQueries) campaigns: CampaignQueries,
    @Inject(Colleagues) colleagues: Colleagues,
  ) {
    super(things, { database, campaigns, colleagues });
  }
}
