import type { Rollout } from '@blueheart/config';
import type { Transaction } from '@blueheart/database';

/** A code leads to one place: this roll-out claims one that another campaign has printed. */
class LinkTaken extends Error {
  constructor(code: string) {
    super(`The link "${code}" belongs to another campaign. Choose another code in links.yaml.`);
    this.name = 'LinkTaken';
  }
}

/** Links are added and renamed, never removed: they are printed, and people have come by them. Throws LinkTaken. */
export async function storeLinks(
  tx: Transaction,
  campaign: number,
  { links }: Rollout,
): Promise<void> {
  for (const { code, kind, locale, name } of links) {
    const stored = await tx.query(
      `insert into links as l (code, campaign, kind, locale, names) values ($1, $2, $3, $4, $5)
       on conflict (code) do update set kind = $3, locale = $4, names = $5 where l.campaign = $2
       returning code`,
      [code, campaign, kind, locale, name],
    );
    if (stored.length === 0) throw new LinkTaken(code);
  }
}
