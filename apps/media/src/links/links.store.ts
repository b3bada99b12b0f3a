import type { Rollout } from '@blueheart/config';
import type { Database, Transaction } from '@blueheart/database';

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
  const stored = await tx.query<{ code: string }>(
    `insert into links as l (code, campaign, kind, locale, names, made_by)
     select code, $1, kind, locale, name, 'rollout' from json_to_recordset($2::json)
       as one (code text, kind text, locale text, name jsonb) order by code
     on conflict (code) do update set kind = excluded.kind, locale = excluded.locale, names = excluded.names,
       made_by = 'rollout', version = l.version + 1, changed_at = clock_timestamp()
     where l.campaign = excluded.campaign and (l.kind, l.locale, l.names, l.made_by)
       is distinct from (excluded.kind, excluded.locale, excluded.names, excluded.made_by)
     returning code`,
    [campaign.slug, JSON.stringify(links)],
  );
  return stored.map(({ code }) => code);
}
