import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { EventsQueries } from '../events/events.queries.js';
import type { ShownEvent } from '../events/event.schema.js';
import type { daysListSchema, SpecialDays } from './days.schema.js';
import { daysColumns, type DaysRow } from './days.store.js';

type Reader = Pick<Database | Transaction, 'query'>;

/** Events ahead, on one of the days by the clock of their venue. */
const onThem = `
  e.campaign = d.campaign and e.state in ('draft', 'proposed', 'confirmed') and e.ends_at > now()
  and e.starts_wall < d.ends + 1 and e.ends_wall > d.starts`;

/** Reads of holidays, exams and the fast. */
@Injectable()
export class DaysQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(EventsQueries) private readonly events: EventsQueries,
  ) {}

  /** The first to begin first. Throws Refusal 404. */
  async list(
    campaign: string,
    { from, until }: z.output<typeof daysListSchema>,
  ): Promise<SpecialDays[]> {
    await this.campaigns.get(campaign);
    const rows = await this.database.query<DaysRow & { hits: number }>(
      `select ${daysColumns}, case when d.decided_at is null or d.seen_at is not null then 0 else
         (select count(*)::int from events e where ${onThem} and e.changed_at < d.decided_at) end as hits
       from special_days d
       where d.campaign = $1 and ($2::date is null or d.ends >= $2) and ($3::date is null or d.starts <= $3)
       order by d.starts, d.ends, d.code limit 1000`,
      [campaign, from ?? null, until ?? null],
    );
    return rows.map(({ decidedAt, seenAt: _seen, ...row }) => ({
      ...row,
      decidedAt: decidedAt && new Date(decidedAt).toISOString(),
    }));
  }

  /** Those ahead that are on these days. Throws Refusal 404. */
  async hits(campaign: string, id: string, db: Reader = this.database): Promise<ShownEvent[]> {
    const rows = await db.query<{ id: string }>(
      `select e.id from special_days d join events e on ${onThem}
       where d.campaign = $1 and d.id = $2 order by e.starts_at, e.id limit 500`,
      [campaign, id],
    );
    return this.events.some(
      campaign,
      rows.map((row) => row.id),
    );
  }
}
