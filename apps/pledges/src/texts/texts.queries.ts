import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import type { Locale } from '@blueheart/i18n';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignContent } from '../campaigns/campaign.content.js';
import {
  changedLocales,
  isApproved,
  obstacleTo,
  type DraftPart,
  type PublishedWords,
  type Words,
} from './text.rules.js';
import type { PledgeText, TextVersions } from './texts.schema.js';

/** What is signed now, of the database's own moment: what a process keeps may be ten seconds old. */
export interface Published extends PublishedWords {
  readonly id: number;
  readonly digest: string;
  readonly content: CampaignContent;
  readonly locales: Locale[];
}

export interface Draft {
  readonly id: string;
  readonly startedBy: string;
  readonly startedAt: Date;
  /** In the order of the campaign's languages. */
  readonly parts: readonly DraftPart[];
}

type Asked = Pick<Transaction, 'query'>;

/**
 * Throws Refusal 404 for a slug that is nobody's. With `lock` whatever else is done with this text waits; signing and
 * counting do not.
 */
export async function publishedOf(tx: Asked, slug: string, lock = false): Promise<Published> {
  const [row] = await tx.query<Omit<Published, 'words'> & { statements: Record<string, string> }>(
    `select c.id, c.digest, c.content, c.locales, c.statement_version as version,
            coalesce((select json_object_agg(s.locale, s.body) from statements s
                      where (s.campaign, s.version) = (c.id, c.statement_version)), '{}') as statements
     from campaigns c where c.slug = $1 ${lock ? 'for no key update' : ''}`,
    [slug],
  );
  if (!row) throw new Refusal('no-such-campaign', 404);
  const { statements, ...campaign } = row;
  const wordsIn = (locale: Locale): Words => ({
    statement: statements[locale] ?? '',
    plain: campaign.content.plainStatement?.[locale] ?? [],
  });
  const words = campaign.locales.map((locale) => [locale, wordsIn(locale)] as const);
  return { ...campaign, words: Object.fromEntries(words) };
}

/** The one that is open, if any. Of languages that the campaign no longer speaks nothing is told. */
export async function draftOf(
  tx: Asked,
  { id, locales }: Pick<Published, 'id' | 'locales'>,
): Promise<Draft | undefined> {
  const [draft] = await tx.query<Omit<Draft, 'parts'>>(
    'select id, started_by as "startedBy", started_at as "startedAt" from text_drafts where campaign = $1',
    [id],
  );
  if (!draft) return undefined;
  const parts = await tx.query<DraftPart>(
    `select locale, statement, plain, revision, written_by as "writtenBy", written_at as "writtenAt",
            approved_by as "approvedBy", approved_at as "approvedAt", approved_beside as "approvedBeside"
     from text_draft_parts where draft = $1 and locale = any ($2) order by array_position($2, locale)`,
    [draft.id, locales],
  );
  return { ...draft, parts };
}

/** Reads the text of the pledge: what is signed, what is on its way, and all there was. */
@Injectable()
export class TextsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async look(slug: string): Promise<PledgeText> {
    const published = await publishedOf(this.database, slug);
    const draft = await draftOf(this.database, published);
    const { version, locales, words } = published;
    return {
      version,
      languages: locales.map((locale) => toldWords(locale, words[locale]!)),
      draft: draft ? toldDraft(draft, published) : null,
    };
  }

  async versions(slug: string): Promise<TextVersions> {
    const { id, locales } = await publishedOf(this.database, slug);
    const rows = await this.database.query<VersionRow>(versionsStatement, [id]);
    return { versions: rows.map((row) => toldVersion(row, locales)) };
  }

  /** How many signed under which version, the newest first. */
  signed(campaign: number): Promise<Signed[]> {
    return this.database.query<Signed>(`${signedByVersion} order by text_version desc`, [campaign]);
  }
}

interface Signed {
  readonly version: number;
  readonly signed: number;
  readonly waiting: number;
}

const signedByVersion = `
  select text_version as version, count(*) filter (where counts and invalidated_by is null)::int as signed,
         count(*) filter (where state = 'pending' and not counts and invalidated_by is null)::int as waiting
  from pledges where campaign = $1 group by text_version`;

interface VersionRow extends Signed {
  readonly storedAt: Date | null;
  readonly publishedBy: string | null;
  readonly approvals: Record<string, { by: string; at: string }> | null;
  readonly plain: Record<string, string[]> | null;
  readonly approval: { by: string; on: string; reference: string } | null;
  readonly statements: Record<string, string>;
}

const versionsStatement = `
  select v.version, v.statements, t.stored_at as "storedAt", t.published_by as "publishedBy", t.approvals, t.plain,
         t.approval, coalesce(n.signed, 0) as signed, coalesce(n.waiting, 0) as waiting
  from (select version, json_object_agg(locale, body) as statements
        from statements where campaign = $1 group by version) v
  left join published_texts t on t.campaign = $1 and t.version = v.version
  left join (${signedByVersion}) n on n.version = v.version
  order by v.version desc`;

function toldVersion(
  row: VersionRow,
  locales: readonly Locale[],
): TextVersions['versions'][number] {
  const { statements, plain, approvals, storedAt, ...others } = row;
  const spoken = locales.filter((locale) => statements[locale] !== undefined);
  return {
    ...others,
    storedAt: storedAt?.toISOString() ?? null,
    languages: spoken.map((locale) =>
      toldWords(locale, { statement: statements[locale]!, plain: plain?.[locale] ?? [] }),
    ),
    approvals: spoken.flatMap((locale) => {
      const given = approvals?.[locale];
      return given ? [{ locale, ...given }] : [];
    }),
  };
}

function toldWords(locale: Locale, { statement, plain }: Words) {
  return { locale, statement, plain: [...plain] };
}

function toldDraft(draft: Draft, published: Published): NonNullable<PledgeText['draft']> {
  const { id, startedBy, startedAt, parts } = draft;
  const changed = changedLocales(parts, published);
  return {
    id,
    startedBy,
    startedAt: startedAt.toISOString(),
    languages: published.locales.map((locale) =>
      toldPart(
        locale,
        parts.find((one) => one.locale === locale),
        published.version,
        changed.includes(locale),
      ),
    ),
    obstacle: obstacleTo(parts, published) ?? null,
  };
}

const unwritten = { statement: '', plain: [], revision: 0, writtenBy: null, writtenAt: null };

/** An approval that another version has made void is not told. */
function toldPart(
  locale: Locale,
  part: DraftPart | undefined,
  version: number,
  changed: boolean,
): NonNullable<PledgeText['draft']>['languages'][number] {
  const none = { approvedBy: null, approvedAt: null };
  if (!part) return { locale, ...unwritten, ...none, changed };
  const { revision, writtenBy, writtenAt, approvedBy, approvedAt } = part;
  return {
    ...toldWords(locale, part),
    revision,
    changed,
    writtenBy,
    writtenAt: writtenAt?.toISOString() ?? null,
    ...(isApproved(part, version)
      ? { approvedBy, approvedAt: approvedAt?.toISOString() ?? null }
      : none),
  };
}
