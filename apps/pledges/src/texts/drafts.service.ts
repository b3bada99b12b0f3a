import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { StaffActor } from '../staff/staff.request.js';
import { isApproved, sameWords, type DraftPart } from './text.rules.js';
import { draftOf, publishedOf, type Draft, type Published } from './texts.queries.js';
import type { ApproveText, WriteText } from './texts.schema.js';

interface Found {
  readonly published: Published;
  readonly draft: Draft;
  readonly part: DraftPart | undefined;
}

/** A new wording of the pledge on its way: written language by language, and approved by somebody else. */
@Injectable()
export class DraftsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Begins with what is signed now. Throws Refusal 409 where one is open already. */
  async start(slug: string, by: StaffActor): Promise<void> {
    const id = newId();
    await this.database.transaction(async (tx) => {
      const published = await publishedOf(tx, slug, true);
      const [started] = await tx.query(
        `insert into text_drafts (id, campaign, started_by) values ($1, $2, $3)
         on conflict (campaign) do nothing returning id`,
        [id, published.id, by.id],
      );
      if (!started) throw new Refusal('text-draft-open', 409);
      for (const [locale, { statement, plain }] of Object.entries(published.words)) {
        await tx.query(
          'insert into text_draft_parts (draft, locale, statement, plain) values ($1, $2, $3, $4)',
          [id, locale, statement, plain],
        );
      }
      const after = { from: published.version };
      await this.note(tx, slug, id, by, { action: 'text.start', after });
    });
  }

  /**
   * Writes one language; whoever approved it before has to look again. The same words once more change nothing. Throws
   * Refusal 409 where somebody else has written it since, or the draft is no longer there; then nothing was stored.
   */
  async write(slug: string, locale: string, wanted: WriteText, by: StaffActor): Promise<void> {
    const { statement, plain } = wanted;
    await this.database.transaction(async (tx) => {
      const { draft, part } = await this.find(tx, slug, locale, wanted);
      if (sameWords(part, wanted)) return;
      await tx.query(
        `insert into text_draft_parts as p (draft, locale, statement, plain, written_by, written_at)
         values ($1, $2, $3, $4, $5, now())
         on conflict (draft, locale) do update
         set statement = $3, plain = $4, written_by = $5, written_at = now()`,
        [draft.id, locale, statement, plain, by.id],
      );
      const after = { locale, revision: (part?.revision ?? 0) + 1, statement, plain };
      await this.note(tx, slug, draft.id, by, { action: 'text.write', after });
    });
  }

  /** Says of one language that it can go live. Throws Refusal 403 for whoever wrote it last, 409 as `write`. */
  async approve(slug: string, locale: string, wanted: ApproveText, by: StaffActor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { published, draft, part } = await this.find(tx, slug, locale, wanted);
      if (!part) throw new Refusal('text-missing', 409);
      if (part.writtenBy === by.id) throw new Refusal('not-your-own-text', 403);
      if (isApproved(part, published.version)) return;
      await tx.query(
        `update text_draft_parts set approved_by = $3, approved_at = now(), approved_beside = $4
         where draft = $1 and locale = $2`,
        [draft.id, locale, by.id, published.version],
      );
      const after = { locale, revision: part.revision };
      await this.note(tx, slug, draft.id, by, { action: 'text.approve', after });
    });
  }

  /** Its words stay in the audit log, where each was noted as it was written. Throws Refusal 409 where it is gone. */
  async discard(slug: string, id: string, by: StaffActor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { draft } = await this.find(tx, slug, '', { draft: id });
      await tx.query('delete from text_drafts where id = $1', [id]);
      const revisions = draft.parts.map(({ locale, revision }) => [locale, revision]);
      const before = Object.fromEntries(revisions) as Record<string, number>;
      await this.note(tx, slug, id, by, { action: 'text.discard', before });
    });
  }

  private async find(
    tx: Transaction,
    slug: string,
    locale: string,
    { draft: id, revision }: { draft: string; revision?: number },
  ): Promise<Found> {
    const published = await publishedOf(tx, slug, true);
    const draft = await draftOf(tx, published);
    if (draft?.id !== id) throw new Refusal('text-draft-over', 409);
    if (locale && !published.words[locale]) throw new Refusal('not-found', 404);
    const part = draft.parts.find((one) => one.locale === locale);
    if (revision !== undefined && revision !== (part?.revision ?? 0))
      throw new Refusal('text-changed-meanwhile', 409);
    return { published, draft, part };
  }

  private note(
    tx: Transaction,
    campaign: string,
    id: string,
    actor: StaffActor,
    act: Pick<Act, 'action' | 'before' | 'after'>,
  ): Promise<void> {
    return this.audit.note(tx, { actor, object: { kind: 'pledge-text', id }, campaign, ...act });
  }
}
