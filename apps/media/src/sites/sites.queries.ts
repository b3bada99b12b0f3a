import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import type { Site, Sites, sitesQuerySchema } from './site.schema.js';
import { told } from './sites.sql.js';

/** Reads of frames. */
@Injectable()
export class SitesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
  ) {}

  /** Open ones first, by outlet and code, with whose they are. Throws Refusal 404. */
  async list(campaign: string, search: z.output<typeof sitesQuerySchema>): Promise<Sites> {
    const { governorates } = await this.campaigns.get(campaign);
    const outlets = await this.database.query<Sites['outlets'][number]>(
      `select id, names from outlets o
       where campaign = $1 and exists (select from sites s where s.outlet = o.id) order by made_at, id`,
      [campaign],
    );
    return { governorates: [...governorates], outlets, sites: await this.sites(campaign, search) };
  }

  sites(
    campaign: string,
    { outlet, governorate }: z.output<typeof sitesQuerySchema> = {},
  ): Promise<Site[]> {
    return this.database.query<Site>(
      `select ${told} from sites
       where campaign = $1 and ($2::uuid is null or outlet = $2) and ($3::text is null or governorate = $3)
       order by closed_at is not null, outlet, length(code), code`,
      [campaign, outlet ?? null, governorate ?? null],
    );
  }
}
