import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { isLocale, type Locale } from '@blueheart/i18n';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignContent } from './campaign.content.js';

export interface Campaign {
  readonly slug: string;
  readonly timeZone: string;
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
  readonly content: CampaignContent;
}

/** Reads of the campaigns that are known here. */
@Injectable()
export class CampaignsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws Refusal 404. */
  async get(
    slug: string,
    db: Pick<Database | Transaction, 'query'> = this.database,
  ): Promise<Campaign> {
    const [found] = await db.query<Campaign & { readonly locales: readonly string[] }>(
      `select slug, time_zone as "timeZone", locales, default_locale as "defaultLocale", content
       from campaigns where slug = $1`,
      [slug],
    );
    if (!found) throw new Refusal('no-such-campaign', 404);
    return { ...found, locales: found.locales.filter(isLocale) };
  }
}
