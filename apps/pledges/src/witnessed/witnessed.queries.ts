import { createHash } from 'node:crypto';
import { Database } from '@blueheart/database';
import { CampaignKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { witnessedLivesDays, type HeldCode } from './witnessed.rules.js';
import { mostOfBatch, type Held, type WitnessForm } from './witnessed.schema.js';

/** What phones take along to witness pledges, and what has come of them. */
@Injectable()
export class WitnessedQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(CampaignKeys) private readonly keys: CampaignKeys,
  ) {}

  /** The form of today, with an ETag. Throws Refusal 404. */
  async form(slug: string): Promise<{ readonly form: WitnessForm; readonly etag: string }> {
    const campaign = await this.campaigns.open(slug);
    const { content } = campaign;
    const form: WitnessForm = {
      titles: content.title,
      locales: [...campaign.locales],
      defaultLocale: campaign.defaultLocale,
      country: campaign.country,
      version: campaign.statementVersion,
      statements: { ...campaign.statements },
      controllers: content.controller.name,
      governorates: [...campaign.governorates.values()].map(({ code, names }) => ({
        code,
        names: { ...names },
      })),
      key: await this.keys.publicOf(this.database, slug),
      mostOfBatch,
    };
    const digest = createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 32);
    return { form, etag: `"${digest}"` };
  }

  /** How many of an event were taken, and how many wait. Whether a contact had signed before is in no figure. */
  async figures(slug: string, event: string): Promise<{ taken: number; held: number }> {
    const { id } = await this.campaigns.open(slug);
    const [row] = await this.database.query<{ taken: number; held: number }>(
      `select count(*) filter (where pledge is not null)::int as taken,
              count(*) filter (where held is not null and dropped_at is null)::int as held
       from witnessed where campaign = $1 and event = $2`,
      [id, event],
    );
    return row!;
  }

  /** The oldest first, a hundred at most. */
  async held(slug: string): Promise<Held> {
    const { id } = await this.campaigns.open(slug);
    const rows = await this.database.query<{
      id: string;
      event: string;
      witness: string;
      code: HeldCode;
      receivedAt: Date;
      endsAt: Date;
    }>(
      `select id, event, witness, held as code, received_at as "receivedAt",
              received_at + make_interval(days => $2) as "endsAt"
       from witnessed where campaign = $1 and held is not null and dropped_at is null
       order by received_at, id limit 100`,
      [id, witnessedLivesDays],
    );
    return {
      held: rows.map((row) => ({
        ...row,
        receivedAt: row.receivedAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
      })),
    };
  }
}
