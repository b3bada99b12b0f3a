import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Currency } from '../money/money.rules.js';

export interface Channel {
  readonly code: string;
  readonly kind: 'outdoor' | 'print' | 'broadcast' | 'online';
  readonly names: Readonly<Record<string, string>>;
}

export interface KnownCampaign {
  readonly locales: readonly string[];
  readonly governorates: readonly string[];
  /** The day there, `2026-11-29`. */
  readonly today: string;
  /** In which amounts of two currencies are told together. */
  readonly reportingCurrency: Currency;
  /** In the order of the roll-out. */
  readonly channels: readonly Channel[];
}

/** Reads of what the roll-out says. */
@Injectable()
export class CampaignQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws Refusal 404. */
  async get(
    slug: string,
    db: Pick<Database | Transaction, 'query'> = this.database,
  ): Promise<KnownCampaign> {
    const [found] = await db.query<KnownCampaign>(
      `select locales, governorates, (now() at time zone time_zone)::date::text as today,
         reporting_currency as "reportingCurrency",
         (select coalesce(json_agg(json_build_object('code', code, 'kind', kind, 'names', names) order by position), '[]')
          from channels where campaign = slug) as channels
       from campaigns where slug = $1`,
      [slug],
    );
    if (!found) throw new Refusal('no-such-campaign', 404);
    return found;
  }
}
