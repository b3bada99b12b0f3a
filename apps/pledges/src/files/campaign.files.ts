import type { Rollout } from '@blueheart/config';
import type { Database, Transaction } from '@blueheart/database';

/** A stored file without its body. */
export interface CampaignFile {
  /** `share-ar.png`, `brochure-fr.pdf`, `help-en.mp3`. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  /** SHA-256 of the body, in hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Digest of what it was made from. */
  readonly madeFrom: string | null;
}

/** Makes the stored files those of the roll-out; what is the same already is left alone. */
export async function storeFiles(
  tx: Transaction,
  campaign: number,
  rollout: Rollout,
): Promise<void> {
  const names = rollout.files.map(({ name }) => name);
  await tx.query('delete from campaign_files where campaign = $1 and name <> all ($2)', [
    campaign,
    names,
  ]);
  for (const { name, type, body, sha256, madeFrom } of rollout.files) {
    await tx.query(
      `insert into campaign_files as f (campaign, name, type, body, made_from) values ($1, $2, $3, $4, $5)
       on conflict (campaign, name) do update set type = $3, body = $4, made_from = $5
       where f.sha256 <> decode($6, 'hex') or f.made_from is distinct from $5`,
      [campaign, name, type, body, madeFrom, sha256],
    );
  }
}

/** The files of every campaign, in the order of their names. */
export function readFiles(
  database: Database,
): Promise<(CampaignFile & { readonly campaign: number })[]> {
  return database.query(
    `select campaign, name, type, encode(sha256, 'hex') as sha256, octet_length(body) as size,
            made_from as "madeFrom"
     from campaign_files order by campaign, name`,
  );
}
