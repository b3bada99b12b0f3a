import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { expectNotTooMany } from '../invalidations/invalidations.queries.js';
import { expectPerson, type StaffActor } from '../staff/staff.request.js';
import { asksADay, stateOf } from './contact-export.rules.js';
import { chosenIds } from './contact-export.sql.js';
import {
  ContactExportsQueries,
  exportColumnsSql,
  type ExportRow,
} from './contact-exports.queries.js';
import type { Approval, ContactExport, ContactExportRequest } from './contact-exports.schema.js';

/** What may be fetched now: which request it is, and of whom. */
export interface Fetched {
  readonly row: ExportRow;
  readonly ids: readonly string[];
}

/** Contacts in a file take two people: one who asks and says why, and an admin who agrees. */
@Injectable()
export class ContactExportsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(ContactExportsQueries) private readonly queries: ContactExportsQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 403 for a program, 429 for whoever has asked ten times within a day, in whatever campaign. */
  async ask(slug: string, request: ContactExportRequest, by: StaffActor): Promise<ContactExport> {
    const { reason, columns, filter, withoutConsent } = request;
    expectPerson(by);
    const campaign = await this.campaigns.open(slug);
    const id = newId();
    await this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`exports ${by.id}`]);
      const [kept] = await tx.query(
        `insert into contact_exports (id, campaign, asked_by, reason, columns, filter, without_consent)
         select $1, $2, $3, $4, $5, $6, $7
         where (select count(*) from contact_exports
                where asked_by = $3 and asked_at > now() - interval '1 day') < $8 returning id`,
        [
          id,
          campaign.id,
          by.id,
          reason,
          columns,
          JSON.stringify(filter),
          withoutConsent ?? null,
          asksADay,
        ],
      );
      if (!kept) throw new Refusal('too-many-exports', 429);
      const after = {
        columns,
        filter: toldFilter(filter),
        ...(withoutConsent && { withoutConsent }),
      };
      await this.note(tx, slug, id, by, { action: 'export.ask', reason, after });
    });
    return this.queries.one(slug, id);
  }

  /** Throws Refusal 403 for a program and for whoever asked, 404 for another campaign's, 409 for what is decided. */
  async decide(
    slug: string,
    id: string,
    { approve, reason }: Approval,
    by: StaffActor,
  ): Promise<ContactExport> {
    expectPerson(by);
    await this.database.transaction(async (tx) => {
      const row = await this.lock(tx, slug, id);
      if (row.askedBy === by.id) throw new Refusal('not-your-own-export', 403);
      if (row.approved !== null) throw new Refusal('export-decided', 409);
      await tx.query(
        `update contact_exports set decided_by = $2, decided_at = now(), approved = $3, decision_reason = $4
         where id = $1`,
        [id, by.id, approve, reason ?? null],
      );
      const action = approve ? 'export.approve' : 'export.refuse';
      await this.note(tx, slug, id, by, { action, ...(reason && { reason }) });
    });
    return this.queries.one(slug, id);
  }

  /**
   * Counts a download and notes how many people are in it, before the first of them leaves. Throws Refusal 404 for
   * everybody but the asker, 409 for what is not approved, 410 after a day or three downloads.
   */
  async fetch(slug: string, id: string, by: StaffActor): Promise<Fetched> {
    const { id: campaign } = await this.campaigns.open(slug);
    return this.database.transaction(async (tx) => {
      const row = await this.lock(tx, slug, id);
      if (by.kind !== 'staff' || row.askedBy !== by.id) throw new Refusal('no-such-export', 404);
      const state = stateOf(row, await tx.now());
      if (state === 'over') throw new Refusal('export-over', 410);
      if (state !== 'ready') throw new Refusal('export-not-approved', 409);
      const ids = (await tx.query<{ id: string }>(...chosenIds(campaign, row))).map(
        (one) => one.id,
      );
      expectNotTooMany(ids.length);
      await tx.query('update contact_exports set downloads = downloads + 1 where id = $1', [id]);
      const after = { rows: ids.length, download: row.downloads + 1, columns: row.columns };
      await this.note(tx, slug, id, by, { action: 'export.download', after });
      return { row, ids };
    });
  }

  private async lock(tx: Transaction, slug: string, id: string): Promise<ExportRow> {
    const [row] = await tx.query<ExportRow>(
      `select ${exportColumnsSql} from contact_exports
       where id = $1 and campaign = (select c.id from campaigns c where c.slug = $2) for update`,
      [id, slug],
    );
    if (!row) throw new Refusal('no-such-export', 404);
    return row;
  }

  private note(
    tx: Transaction,
    campaign: string,
    id: string,
    actor: StaffActor,
    act: Pick<Act, 'action' | 'reason' | 'after'>,
  ): Promise<void> {
    return this.audit.note(tx, { actor, object: { kind: 'export', id }, campaign, ...act });
  }
}

/** JSON knows no undefined. */
function toldFilter(filter: ContactExportRequest['filter']): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
