import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import type { Asked } from './approval.rules.js';
import type { CreativeKind, VersionState } from './creative.rules.js';

export interface VersionRow {
  readonly id: string;
  readonly creative: string;
  readonly kind: CreativeKind;
  readonly item: string | null;
  readonly language: string;
  readonly format: string;
  readonly number: number;
  readonly artwork: string | null;
  readonly state: VersionState;
  readonly steps: readonly Asked[] | null;
  readonly round: number;
  readonly approved: number;
  readonly uploadedBy: string | null;
}

/** A version, held until the transaction ends. Throws Refusal 404. */
export async function lockVersion(
  tx: Transaction,
  campaign: string,
  creative: string,
  id: string,
): Promise<VersionRow> {
  const [found] = await tx.query<VersionRow>(
    `select v.id, v.creative, c.kind, c.item, v.language, v.format, v.number, v.artwork, v.state, v.steps, v.round,
       v.approved, v.uploaded_by as "uploadedBy"
     from creative_versions v join creatives c on c.id = v.creative
     where v.campaign = $1 and v.creative = $2 and v.id = $3 for update of v`,
    [campaign, creative, id],
  );
  if (!found) throw new Refusal('no-such-artwork', 404);
  return found;
}

/** The creative, held until the transaction ends: its versions are numbered one after the other. Throws Refusal 404. */
export async function lockCreative(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<{ kind: CreativeKind; item: string | null }> {
  const [found] = await tx.query<{ kind: CreativeKind; item: string | null }>(
    'select kind, item from creatives where campaign = $1 and id = $2 for update',
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-creative', 404);
  return found;
}
