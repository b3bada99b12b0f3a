import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { violates, type Transaction } from '@blueheart/database';
import type { Channel } from '../campaigns/campaign.queries.js';
import type { PlacementState } from '../placements/placement.rules.js';
import type { PlacementRow } from '../placements/placements.store.js';
import { refusalOf, showing, type ProofKind } from './kind.rules.js';
import type { ProofState } from './proof.schema.js';
import type { ProofFile } from './proof-files.js';

/** Whether somebody verified that it was shown; that it was taken away again says nothing of that. */
export async function hasVerified(tx: Transaction, placement: string): Promise<boolean> {
  const found = await tx.query(
    `select from proofs where placement = $1 and state = 'verified' and kind = any($2) limit 1`,
    [placement, showing],
  );
  return found.length > 0;
}

export interface ProofHeld {
  readonly id: string;
  readonly kind: ProofKind;
  readonly state: ProofState;
  readonly version: number;
  readonly placement: string;
  readonly type: string;
  readonly day: boolean;
}

/** Held until the transaction ends; whoever wants its placement too has it already. Throws Refusal 404. */
export async function lockProof(tx: Transaction, campaign: string, id: string): Promise<ProofHeld> {
  const [found] = await tx.query<ProofHeld>(
    `select id, kind, state, version, placement, type, told_on is not null as day from proofs
     where campaign = $1 and id = $2 and state <> 'unsorted' for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-proof', 404);
  return found;
}

/** Of which placement it is; that can change until both are held. Throws Refusal 404. */
export async function placementOf(tx: Transaction, campaign: string, id: string): Promise<string> {
  const [found] = await tx.query<{ placement: string }>(
    `select placement from proofs where campaign = $1 and id = $2 and state <> 'unsorted'`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-proof', 404);
  return found.placement;
}

/** States of a placement of which there can be a proof. */
export const proved: readonly PlacementState[] = [
  'booked',
  'artwork-sent',
  'live',
  'completed',
  'made-good',
];

interface Offered {
  readonly kind: ProofKind;
  readonly type: string;
  readonly hasDay: boolean;
}

/** Throws Refusal 409 where this cannot be a proof of it. */
export async function checkOffered(
  tx: Transaction,
  { id, state }: PlacementRow,
  { kind, type, hasDay }: Offered,
): Promise<void> {
  if (!proved.includes(state)) throw new Refusal('placement-not-booked', 409);
  const [found] = await tx.query<{ channel: Channel['kind'] }>(
    `select c.kind as channel from placements l join orders o on o.id = l.of_order
       join outlets u on u.id = o.outlet join channels c on c.campaign = u.campaign and c.code = u.channel
     where l.id = $1`,
    [id],
  );
  const hasPages = type === 'application/pdf';
  const refusal = refusalOf({ kind, channel: found!.channel, hasPages, hasDay });
  if (refusal) throw new Refusal(refusal, 409);
}

interface Put {
  readonly file: ProofFile;
  readonly kind: ProofKind;
  readonly placement: string | null;
  readonly on?: string | undefined;
}

/** Puts it in, and gives its id; that of the one that is there, where the same picture was brought before. */
export async function insertProof(
  tx: Transaction,
  by: By,
  { file, kind, placement, on }: Put,
): Promise<{ id: string; isNew: boolean }> {
  const { point, taken } = file;
  const put = await tx.query<{ id: string }>(
    `insert into proofs (id, campaign, placement, kind, state, type, width, height, sha256, kept_sha256, taken_wall,
       taken_offset, latitude, longitude, has_camera, told_on, by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict do nothing returning id`,
    [
      file.id,
      by.campaign,
      placement,
      kind,
      placement === null ? 'unsorted' : 'waiting',
      file.type,
      file.width,
      file.height,
      file.sha256,
      file.keptSha256,
      taken?.wall ?? null,
      taken?.offset ?? null,
      point?.latitude ?? null,
      point?.longitude ?? null,
      file.hasCamera,
      on ?? null,
      staffIdOf(by),
    ],
  );
  if (put[0]) return { id: put[0].id, isNew: true };
  const [there] = await tx.query<{ id: string }>(
    `select id from proofs where campaign = $1 and placement is not distinct from $2 and kind = $3
       and kept_sha256 = $4 and state <> 'rejected'`,
    [by.campaign, placement, kind, file.keptSha256],
  );
  if (!there) throw new Refusal('changed-meanwhile', 409);
  return { id: there.id, isNew: false };
}

/** Writes what is of a placement from now on. Throws Refusal 409 `proof-there` where the same picture is there already. */
export async function unlessThere(
  tx: Transaction,
  text: string,
  values: readonly unknown[],
): Promise<void> {
  const failed = await tx.attempt(async () => {
    await tx.query(text, [...values]);
  });
  if (!failed) return;
  throw violates(failed.error, 'proofs_brought_once')
    ? new Refusal('proof-there', 409)
    : failed.error;
}

/** Says of what it is. Throws as `unlessThere`. */
export function giveTo(tx: Transaction, id: string, placement: string): Promise<void> {
  return unlessThere(
    tx,
    `update proofs set placement = $2, state = 'waiting', version = version + 1 where id = $1`,
    [id, placement],
  );
}
