import { createHash } from 'node:crypto';
import { Audit } from '@blueheart/audit';
import { CampaignPublished, Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import type { Locale } from '@blueheart/i18n';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignContent } from '../campaigns/campaign.content.js';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { statementHash } from '../campaigns/statements.store.js';
import { FilesOffer } from '../files/files.offer.js';
import type { StaffActor } from '../staff/staff.request.js';
import { changedLocales, obstacleTo, type DraftPart } from './text.rules.js';
import { draftOf, publishedOf, TextsQueries, type Draft, type Published } from './texts.queries.js';
import type { PublishText, TextPreview } from './texts.schema.js';

type OutsideApproval = NonNullable<PublishText['approval']>;

/** What is to be published, and beside what. */
interface Ready {
  readonly published: Published;
  readonly draft: Draft;
}

/** Where an approved draft becomes the version that is signed. */
@Injectable()
export class PublicationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(FilesOffer) private readonly offer: FilesOffer,
    @Inject(TextsQueries) private readonly texts: TextsQueries,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What publishing would change; changes nothing. Throws Refusal 409 while something stands in its way. */
  async preview(slug: string, approval?: OutsideApproval): Promise<TextPreview> {
    const ready = await readyOf(this.database, slug);
    const { published, draft } = ready;
    const notOffered = await this.leftBehind(slug, ready, approval);
    return {
      version: published.version + 1,
      changed: published.locales.filter((locale) =>
        changedLocales(draft.parts, published).includes(locale),
      ),
      signed: await this.texts.signed(published.id),
      notOffered,
      fingerprint: fingerprintOf(ready, approval),
    };
  }

  /**
   * Makes the draft the version that is signed: at once here, within ten seconds in every other process. Whoever has
   * the old form open signs what they read. Throws Refusal 409 when anything is otherwise than the preview told.
   */
  async publish(slug: string, wanted: PublishText, by: StaffActor): Promise<void> {
    const { fingerprint, approval } = wanted;
    await this.database.transaction(async (tx) => {
      const ready = await readyOf(tx, slug, true);
      if (fingerprintOf(ready, approval) !== fingerprint)
        throw new Refusal('text-preview-over', 409);
      const version = await store(tx, ready, by, approval);
      await tx.query('delete from text_drafts where id = $1', [ready.draft.id]);
      await this.announce(tx, ready.published.id);
      await this.audit.note(tx, {
        actor: by,
        action: 'text.publish',
        object: { kind: 'pledge-text', id: ready.draft.id },
        campaign: slug,
        before: { version: ready.published.version },
        after: {
          version,
          changed: changedLocales(ready.draft.parts, ready.published),
          fingerprint,
        },
      });
    });
    this.campaigns.forget();
  }

  /** The files that are offered now, and say something else than the texts would then. */
  private async leftBehind(
    slug: string,
    { published, draft }: Ready,
    approval?: OutsideApproval,
  ): Promise<string[]> {
    this.campaigns.forget();
    const now = await this.campaigns.open(slug);
    const statements = Object.fromEntries(
      draft.parts.map(({ locale, statement }) => [locale, statement]),
    );
    const content = { ...now.content, ...shownWith(draft.parts, approval) };
    const then = { ...now, statements, content, statementVersion: published.version + 1 };
    const stale = this.offer.stale(then);
    return this.offer
      .of(now)
      .map(({ name }) => name)
      .filter((name) => stale.includes(name));
  }

  private async announce(tx: Transaction, campaign: number): Promise<void> {
    const [row] = await tx.query<{
      slug: string;
      locales: Locale[];
      defaultLocale: Locale;
      timeZone: string;
      content: CampaignContent;
    }>(
      `select slug, locales, default_locale as "defaultLocale", time_zone as "timeZone", content
       from campaigns where id = $1`,
      [campaign],
    );
    const { content, ...told } = row!;
    const said = { titles: content.title, controllers: content.controller.name };
    await this.outbox.add(tx, CampaignPublished, { ...told, ...said });
  }
}

async function readyOf(tx: Pick<Transaction, 'query'>, slug: string, lock = false): Promise<Ready> {
  const published = await publishedOf(tx, slug, lock);
  const draft = await draftOf(tx, published);
  if (!draft) throw new Refusal('text-draft-over', 409);
  const obstacle = obstacleTo(draft.parts, published);
  if (obstacle) throw new Refusal(obstacle, 409);
  return { published, draft };
}

/** The roll-out's own digest is in it: with another roll-out other files may be left behind. */
function fingerprintOf({ published, draft }: Ready, approval?: OutsideApproval): string {
  const parts = draft.parts.map(({ writtenAt: _w, approvedAt: _a, ...part }) =>
    Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  const outside = approval && [approval.by, approval.on, approval.reference];
  const said = [draft.id, published.version, published.digest, parts, outside ?? null];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** What pages and brochures say beside the statement. */
function shownWith(
  parts: readonly DraftPart[],
  approval: OutsideApproval | undefined,
): Pick<CampaignContent, 'plainStatement' | 'approval'> {
  const sentences = Object.fromEntries(parts.map(({ locale, plain }) => [locale, [...plain]]));
  const hasEasyWords = parts.every(({ plain }) => plain.length > 0);
  return {
    plainStatement: hasEasyWords ? (sentences as CampaignContent['plainStatement']) : undefined,
    approval: approval ?? 'needed before publishing',
  };
}

/** Gives the number of the new version. */
async function store(
  tx: Transaction,
  { published, draft }: Ready,
  by: StaffActor,
  approval: OutsideApproval | undefined,
): Promise<number> {
  const { id } = published;
  const version = published.version + 1;
  for (const { locale, statement } of draft.parts) {
    await tx.query(
      'insert into statements (campaign, version, locale, body, hash) values ($1, $2, $3, $4, $5)',
      [id, version, locale, statement, statementHash(statement)],
    );
  }
  const shown = shownWith(draft.parts, approval);
  const approvals = draft.parts.map(({ locale, approvedBy, approvedAt }) => [
    locale,
    { by: approvedBy, at: approvedAt },
  ]);
  await tx.query(
    `insert into published_texts (campaign, version, published_by, approvals, plain, approval)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      id,
      version,
      by.id,
      JSON.stringify(Object.fromEntries(approvals)),
      JSON.stringify(shown.plainStatement ?? {}),
      approval ? JSON.stringify(approval) : null,
    ],
  );
  await tx.query(
    `update campaigns set statement_version = $2, content = (content - 'plainStatement') || $3::jsonb where id = $1`,
    [id, version, JSON.stringify(shown)],
  );
  return version;
}
