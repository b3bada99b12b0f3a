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

  /** What the campaign hands out, by code: whether each language of it is counted apart. Throws Refusal 404. */
  async itemsOf(
    slug: string,
    db: Pick<Transaction, 'query'> = this.database,
  ): Promise<{ items: ReadonlyMap<string, boolean>; locales: readonly string[] }> {
    const [found] = await db.query<Pick<CampaignContent, 'items'> & { locales: readonly string[] }>(
      `select locales, content -> 'items' as items from campaigns where slug = $1`,
      [slug],
      'campaign items',
    );
    if (!found) throw new Refusal('no-such-campaign', 404);
    const { items, locales } = found;
    return { items: new Map(items.map(({ code, byLanguage }) => [code, byLanguage])), locales };
  }

  /** Grades, approvals and questions; none of a roll-out from before there were any. Throws Refusal 404. */
  async schoolsOf(
    slug: string,
    db: Pick<Database | Transaction, 'query'> = this.database,
  ): Promise<CampaignContent['schools'] & { locales: readonly Locale[] }> {
    const { content, locales } = await this.get(slug, db);
    const none = { grades: [], approvals: [], questions: [] };
    return { ...none, ...content.schools, locales };
  }
}
