import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { iso } from '../iso.sql.js';
import { RatesQueries } from '../rates/rates.queries.js';
import { SitesQueries } from '../sites/sites.queries.js';
import type { Outlet, OutletPage, Outlets } from './outlet.schema.js';

const select = `
  select o.id, o.channel, o.names, o.languages, o.website, o.version,
    ${iso('o.closed_at')} as "closedAt", c.kind = 'outdoor' as "isOutdoor",
    (select count(*)::int from contacts a where a.outlet = o.id and a.person is not null) as contacts,
    (select count(*)::int from sites s where s.outlet = o.id and s.closed_at is null) as frames
  from outlets o join channels c on c.campaign = o.campaign and c.code = o.channel`;
type Row = Outlet & { readonly isOutdoor: boolean };

/** Reads of outlets. */
@Injectable()
export class OutletsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
    @Inject(RatesQueries) private readonly rates: RatesQueries,
    @Inject(SitesQueries) private readonly sites: SitesQueries,
  ) {}

  /** Open ones first, in the order of the channels. Throws Refusal 404. */
  async list(campaign: string, channel?: string): Promise<Outlets> {
    const { channels, locales } = await this.campaigns.get(campaign);
    const rows = await this.database.query<Row>(
      `${select} where o.campaign = $1 and ($2::text is null or o.channel = $2)
       order by o.closed_at is not null, c.position, o.made_at, o.id`,
      [campaign, channel ?? null],
    );
    const outlets = rows.map(({ isOutdoor: _isOutdoor, ...outlet }) => outlet);
    return { channels: [...channels], locales: [...locales], outlets };
  }

  /** With its rates and its frames. Throws Refusal 404. */
  async get(campaign: string, id: string): Promise<OutletPage> {
    const { today } = await this.campaigns.get(campaign);
    const [outlet] = await this.database.query<Row>(
      `${select} where o.campaign = $1 and o.id = $2`,
      [campaign, id],
    );
    if (!outlet) throw new Refusal('no-such-outlet', 404);
    return {
      ...outlet,
      rates: await this.rates.of(campaign, id, today),
      sites: await this.sites.sites(campaign, { outlet: id }),
    };
  }
}
