import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import type { LinkParams } from '@blueheart/http';
import { isLocale, translator, type Locale } from '@blueheart/i18n';
import { loadAssets } from '@blueheart/pages';
import { Inject, Injectable } from '@nestjs/common';
import type { Linked } from '../pages/linked.js';
import type { Item } from './items.queries.js';

/** A campaign as the pages behind its links show it. */
export interface CampaignPage {
  readonly page: Linked;
  readonly items: readonly Item[];
  /** The day on the campaign's walls. */
  readonly today: string;
  readonly timeZone: string;
}

interface Row {
  readonly locales: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly exit: string | null;
  readonly items: readonly Item[];
  readonly today: string;
  readonly timeZone: string;
}

/** What the pages behind links need of a campaign. */
@Injectable()
export class CampaignPageQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The campaign in this language. Throws Refusal 404 for a campaign or a language that it does not have. */
  async open({ locale, slug }: LinkParams): Promise<CampaignPage> {
    if (!isLocale(locale)) throw new Refusal('not-found', 404);
    const [row] = await this.database.query<Row>(
      `select c.locales, c.titles, c.exit_address as exit, c.time_zone as "timeZone",
         (now() at time zone c.time_zone)::date::text as today,
         coalesce((select json_agg(json_build_object('code', i.code, 'names', i.names, 'byLanguage', i.by_language,
           'carriesLaw', i.carries_law, 'offered', i.offered) order by i.position, i.code) from items i where i.campaign = c.slug), '[]') as items
       from campaigns c where c.slug = $1`,
      [slug],
    );
    const locales = row?.locales.filter(isLocale) ?? [];
    if (!row || !locales.includes(locale)) throw new Refusal('not-found', 404);
    const { items, today, timeZone } = row;
    return { page: pageOf(row, { slug, locale, locales }), items, today, timeZone };
  }
}

function pageOf(
  { titles, exit }: Row,
  {
    slug,
    locale,
    locales,
  }: { readonly slug: string; readonly locale: Locale; readonly locales: readonly Locale[] },
): Linked {
  return {
    locale,
    t: translator(locale),
    assets: loadAssets(),
    campaign: { slug, locales, title: titles[locale] ?? '', exit: exit ?? undefined },
  };
}
