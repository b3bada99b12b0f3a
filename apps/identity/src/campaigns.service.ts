import type { CampaignPublished, Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** The only writer of `campaigns`, the copy that roles are given in. */
@Injectable()
export class CampaignsService {
  /** Keeps what was published last, in whatever order the news arrives. */
  async keep(tx: Transaction, { data, at }: Event<typeof CampaignPublished>): Promise<void> {
    await tx.query(
      `insert into campaigns as c (slug, titles, locales, default_locale, time_zone, published_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (slug) do update set titles = excluded.titles, locales = excluded.locales,
         default_locale = excluded.default_locale, time_zone = excluded.time_zone, published_at = excluded.published_at
       where c.published_at < excluded.published_at`,
      [data.slug, JSON.stringify(data.titles), data.locales, data.defaultLocale, data.timeZone, at],
    );
  }
}
