import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { violates, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import type { SiteFacts } from './site.schema.js';

/** Puts in a frame. Throws Refusal 409 `site-there` for a code that another frame of the outlet has. */
export async function insertSite(
  tx: Transaction,
  { campaign }: Pick<By, 'campaign'>,
  outlet: string,
  site: SiteFacts,
): Promise<string> {
  const id = newId();
  await unlessCodeIsTaken(tx, () =>
    tx.query(
      `insert into sites (id, campaign, outlet, code, names, governorate, latitude, longitude, width_cm, height_cm,
         facing, is_lit, licence, licence_until, venue_type, faces)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [id, campaign, outlet, ...columnsOf(site)],
    ),
  );
  return id;
}

/** Writes a frame over. Throws as `insertSite`. */
export async function updateSite(tx: Transaction, id: string, site: SiteFacts): Promise<void> {
  await unlessCodeIsTaken(tx, () =>
    tx.query(
      `update sites set code = $2, names = $3, governorate = $4, latitude = $5, longitude = $6, width_cm = $7,
         height_cm = $8, facing = $9, is_lit = $10, licence = $11, licence_until = $12, venue_type = $13, faces = $14,
         version = version + 1
       where id = $1`,
      [id, ...columnsOf(site)],
    ),
  );
}

function columnsOf(site: SiteFacts): unknown[] {
  const { code, names, governorate, point, size, facing, isLit } = site;
  return [
    code,
    names,
    governorate,
    point?.latitude ?? null,
    point?.longitude ?? null,
    size?.widthCm ?? null,
    size?.heightCm ?? null,
    facing,
    isLit,
    site.licence,
    site.licenceUntil,
    site.venueType,
    site.faces,
  ];
}

async function unlessCodeIsTaken(tx: Transaction, write: () => Promise<unknown>): Promise<void> {
  const failed = await tx.attempt(async () => {
    await write();
  });
  if (!failed) return;
  throw violates(failed.error, 'sites_outlet_code_key')
    ? new Refusal('site-there', 409, { path: 'code' })
    : failed.error;
}
