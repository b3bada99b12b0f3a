import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { holding } from './audience.rules.js';
import type { Figure } from './figure.schema.js';

type Kept = Omit<Figure, 'holds'>;

/** Reads of how many see, read or hear. */
@Injectable()
export class AudienceQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
  ) {}

  /** The newest first, with those that hold today. Throws Refusal 404. */
  async list(campaign: string): Promise<Figure[]> {
    const { today } = await this.campaigns.get(campaign);
    const figures = await this.all(campaign);
    const held = new Set(holding(figures, today).map(({ id }) => id));
    return figures
      .map((figure) => ({ ...figure, holds: held.has(figure.id) }))
      .toSorted((one, other) => other.from.localeCompare(one.from));
  }

  /** In the order in which they were written down. */
  all(campaign: string): Promise<Kept[]> {
    return this.database.query<Kept>(
      `select id, outlet, site, format, counts, value::float8 as value, provider, method, source,
         held_from::text as "from"
       from audience_figures where campaign = $1 order by made_at, id`,
      [campaign],
    );
  }
}
