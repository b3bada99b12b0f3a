import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { goodUntil, stateOf, type Decided, type ExportColumn } from './contact-export.rules.js';
import type { ContactExport, ContactExportRequest } from './contact-exports.schema.js';

/** As it is kept. */
export interface ExportRow extends Decided {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly reason: string;
  readonly columns: ExportColumn[];
  readonly filter: ContactExportRequest['filter'];
  readonly withoutConsent: string | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
}

export const exportColumnsSql = `id, asked_by as "askedBy", asked_at as "askedAt", reason, columns, filter,
  without_consent as "withoutConsent", decided_by as "decidedBy", decided_at as "decidedAt", approved,
  decision_reason as "decisionReason", downloads`;

/** Reads what was asked for. */
@Injectable()
export class ContactExportsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
  ) {}

  /** The newest first. */
  list(slug: string): Promise<ContactExport[]> {
    return this.read(slug, 'true', []);
  }

  /** Throws Refusal 404 for one of another campaign. */
  async one(slug: string, id: string): Promise<ContactExport> {
    const [found] = await this.read(slug, 'id = $2', [id]);
    if (!found) throw new Refusal('no-such-export', 404);
    return found;
  }

  private async read(slug: string, which: string, values: unknown[]): Promise<ContactExport[]> {
    const { id } = await this.campaigns.open(slug);
    const rows = await this.database.query<ExportRow & { now: Date }>(
      `select ${exportColumnsSql}, now() as now from contact_exports
       where campaign = $1 and ${which} order by asked_at desc, id desc limit 100`,
      [id, ...values],
    );
    return rows.map(toldExport);
  }
}

function toldExport({ now, ...kept }: ExportRow & { now: Date }): ContactExport {
  const { approved: _, ...row } = kept;
  return {
    ...row,
    askedAt: row.askedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    goodUntil: goodUntil(kept)?.toISOString() ?? null,
    state: stateOf(kept, now),
  };
}
