import type { Event, StockShort } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Short, shortEventsSchema } from './shortfall.schema.js';

/** With the names that the roll-out gives to what is missing. */
const named = `
  (select coalesce(jsonb_agg(one.what || jsonb_build_object('names', coalesce(
       (select i -> 'name' from jsonb_array_elements(c.content -> 'items') i where i ->> 'code' = one.what ->> 'item'),
       jsonb_build_object(c.default_locale, one.what ->> 'item'))) order by one.at), '[]')
   from jsonb_array_elements(k.short) with ordinality as one(what, at)) as short`;

/** The only writer of `kit_shortfalls`, and their reads: what distribution told last of what is missing at events. */
@Injectable()
export class Shortfalls {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Keeps the highest decision about each event, in whatever order they are told. */
  async keep(tx: Transaction, { data, at }: Event<typeof StockShort>): Promise<void> {
    await tx.query(
      `insert into kit_shortfalls as k (event, campaign, decision, short, told_at) values ($1, $2, $3, $4, $5)
       on conflict (event) do update set decision = excluded.decision, short = excluded.short,
         told_at = excluded.told_at
       where k.decision < excluded.decision and k.campaign = excluded.campaign`,
      [data.event, data.campaign, data.decision, JSON.stringify(data.short), at],
    );
  }

  /** What is missing of what this event takes along. */
  async of(campaign: string, event: string): Promise<Short> {
    const [found] = await this.database.query<{ short: Short }>(
      `select ${named} from kit_shortfalls k join campaigns c on c.slug = k.campaign
       where k.campaign = $1 and k.event = $2`,
      [campaign, event],
    );
    return found?.short ?? [];
  }

  /** Events that are not over of which something is missing; the first to begin first. */
  list(campaign: string): Promise<z.output<typeof shortEventsSchema>> {
    return this.database.query(
      `select e.id as event, e.kind, e.titles, to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts,
         to_char(e.ends_wall, 'YYYY-MM-DD"T"HH24:MI') as ends,
         json_build_object('id', v.id, 'names', v.names) as venue, ${named}
       from kit_shortfalls k join campaigns c on c.slug = k.campaign
         join events e on e.id = k.event and e.campaign = k.campaign join venues v on v.id = e.venue
       where k.campaign = $1 and k.short <> '[]' and e.ends_at > now()
         and e.state in ('proposed', 'confirmed', 'under-way')
       order by e.starts_at, e.id limit 200`,
      [campaign],
    );
  }
}
