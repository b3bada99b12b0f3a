import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Rate } from './rate.schema.js';
import { holding } from './rates.rules.js';

/** Reads of what outlets ask for. */
@Injectable()
export class RatesQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All that an outlet asks or has asked for, the newest first, and which of them holds on a day. */
  async of(campaign: string, outlet: string, day: string): Promise<Rate[]> {
    const rates = await this.database.query<Omit<Rate, 'holds'>>(
      `select id, unit, format, price::float as price, currency, valid_from::text as "from", valid_until::text as until
       from rates where campaign = $1 and outlet = $2 order by made_at, id`,
      [campaign, outlet],
    );
    const held = holding(rates, day);
    return rates
      .map((rate) => ({ ...rate, holds: held.includes(rate) }))
      .toSorted((one, other) => other.from.localeCompare(one.from));
  }
}
