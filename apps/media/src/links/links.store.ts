import type { Rollout } from '@blueheart/config';
import type { Database, Transaction } from '@blueheart/database';
import { searchedText } from './search.rules.js';

/** The first code of the roll-out that is another campaign's. */
export async function claimedLink(
  db: Pick<Database | Transaction, 'query'>,
  { campaign, links }: Rollout,
): Promise<string | undefined> {
  const [claimed] = await db.query<{ code: string }>(
    'select code from links where code = any($1) and campaign <> $2 order by code limit 1',
    [links.map(({ code }) => code), campaign.slug],
  );
  return claimed?.code;
}

/**
 * Links are added and renamed, never removed: they are printed, and people have come by them. Gives the codes of those
 * that are new or called otherwise.
 */
export async function storeLinks(
  tx: Transaction,
  { campaign, links }: Rollout,
): Promise<readonly string[]> {
  const rows = links.map((one) => ({ ...one, searched: searchedText(one.code, one.name) }));
  const stored = await tx.query<{ code: string }>(
    `insert into links as l (code, campaign, kind, locale, names, made_by, searched)
     select code, $1, kind, locale, name, 'rollout', searched from json_to_recordset($2::json)
       as one (code text, kind text, locale text, name jsonb, searched text) order by code
     on conflict (code) do update set kind = excluded.kind, locale = excluded.locale, names = excluded.names,
       searched = excluded.searched, made_by = 'rollout', version = l.version + 1, changed_at = clock_timestamp()
     where l.campaign = excluded.campaign and (l.kind, l.locale, l.names, l.made_by)
       is distinct from (excluded.kind, excluded.locale, excluded.names, excluded.made_by)
     returning code`,
    [campaign.slug, JSON.stringify(rows)],
  );
  return stored.map(({ code }) => code);
}
