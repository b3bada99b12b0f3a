import { createHash } from 'node:crypto';
import type { Rollout } from '@blueheart/config';
import type { Transaction } from '@blueheart/database';

/** A published statement is never edited: this roll-out says something else under a version people may have signed. */
class StatementChanged extends Error {
  constructor(version: number, locale: string) {
    super(
      `Version ${version} of the statement (${locale}) differs from the one stored. Add a new version instead.`,
    );
    this.name = 'StatementChanged';
  }
}

/** The roll-out adds a language in which the statement that is signed now was never written. */
class StatementMissing extends Error {
  constructor(version: number, locale: string) {
    super(
      `Version ${version} of the statement was published at the desk, and never in ${locale}. Add it to pledge.yaml, in every language.`,
    );
    this.name = 'StatementMissing';
  }
}

/** SHA-256 of its UTF-8, which every pledge leads to that was signed under it. */
export function statementHash(statement: string): Buffer {
  return createHash('sha256').update(statement).digest();
}

/**
 * Adds the statements that are new. Throws StatementChanged for one that is stored otherwise, StatementMissing where
 * the one that is signed now is not there in each of the campaign's languages.
 */
export async function storeStatements(
  tx: Transaction,
  campaign: number,
  rollout: Rollout,
): Promise<void> {
  for (const { version, statement } of rollout.pledge.versions) {
    for (const locale of rollout.campaign.locales) {
      const hash = statementHash(statement[locale]);
      await tx.query(
        'insert into statements (campaign, version, locale, body, hash) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [campaign, version, locale, statement[locale], hash],
      );
      const [stored] = await tx.query<{ hash: Buffer }>(
        'select hash from statements where campaign = $1 and version = $2 and locale = $3',
        [campaign, version, locale],
      );
      if (!stored!.hash.equals(hash)) throw new StatementChanged(version, locale);
    }
    await tx.query(
      'insert into published_texts (campaign, version) values ($1, $2) on conflict do nothing',
      [campaign, version],
    );
  }
  await expectEveryLanguage(tx, campaign);
}

async function expectEveryLanguage(tx: Transaction, campaign: number): Promise<void> {
  const [missing] = await tx.query<{ version: number; locale: string }>(
    `select c.statement_version as version, l.locale from campaigns c, unnest(c.locales) l(locale)
     where c.id = $1 and not exists (
       select from statements s where (s.campaign, s.version, s.locale) = (c.id, c.statement_version, l.locale))`,
    [campaign],
  );
  if (missing) throw new StatementMissing(missing.version, missing.locale);
}
