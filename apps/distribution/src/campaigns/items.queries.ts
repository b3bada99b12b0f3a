import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

export interface Item {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly byLanguage: boolean;
  readonly carriesLaw: boolean;
  /** Whether the roll-out names it; of one that it has dropped there may be some left. */
  readonly offered: boolean;
}

/** An item in one language; the language is empty where the item is the same in all. */
export interface ItemInLanguage {
  readonly item: string;
  readonly language: string;
}

/** Reads of what a campaign hands out. */
@Injectable()
export class ItemsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the order of the roll-out, with the languages of the campaign. Throws Refusal 404. */
  async list(
    campaign: string,
    db: Pick<Database | Transaction, 'query'> = this.database,
  ): Promise<{ items: readonly Item[]; locales: readonly string[]; timeZone: string }> {
    const [found] = await db.query<{ items: Item[]; locales: string[]; timeZone: string }>(
      `select c.locales, c.time_zone as "timeZone", coalesce(
         (select json_agg(json_build_object('code', i.code, 'names', i.names, 'byLanguage', i.by_language,
            'carriesLaw', i.carries_law, 'offered', i.offered) order by i.position, i.code)
          from items i where i.campaign = c.slug), '[]') as items
       from campaigns c where c.slug = $1`,
      [campaign],
    );
    if (!found) throw new Refusal('no-such-campaign', 404);
    return found;
  }

  /**
   * The item as it is counted. Throws Refusal 404 `no-such-item`, for a code that only looks like one too; 422
   * `item-language` where the item needs a language of the campaign, or has none.
   */
  async one(
    campaign: string,
    { item, language }: ItemInLanguage,
    db: Pick<Database | Transaction, 'query'> = this.database,
  ): Promise<Item> {
    const { items, locales } = await this.list(campaign, db);
    const found = items.find(({ code }) => code === item);
    if (!found) throw new Refusal('no-such-item', 404);
    const fits = found.byLanguage ? locales.includes(language) : language === '';
    if (!fits) throw new Refusal('item-language', 422);
    return found;
  }
}
