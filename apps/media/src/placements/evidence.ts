import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';
import { hasVerified } from '../proofs/proofs.store.js';
import { hasMakeGoodSql } from './placement.sql.js';
import type { PlacementRow } from './placements.store.js';

/** What says that a placement may be seen, and that it was. Where nothing does, somebody says it and why. */
@Injectable()
export class Evidence {
  /** Whether the version that was sent is approved, not withdrawn, and in a language of its outlet. */
  async hasApprovedArtwork(tx: Transaction, placement: PlacementRow): Promise<boolean> {
    const { artwork } = placement;
    return artwork !== null && (await this.mayShow(tx, placement, artwork));
  }

  /** The same of any version. It cannot be withdrawn before the transaction ends. */
  async mayShow(tx: Transaction, { id }: PlacementRow, artwork: string): Promise<boolean> {
    const approved = await tx.query(
      `select v.id from creative_versions v join placements p on p.campaign = v.campaign
         join orders o on o.id = p.of_order join outlets u on u.id = o.outlet
       where p.id = $1 and v.id = $2 and v.state = 'approved' and v.language = any(u.languages)
       for share of v`,
      [id, artwork],
    );
    return approved.length > 0;
  }

  /** Whether something makes it good, by now; what was declined or given up does not. */
  async hasMakeGood(tx: Transaction, { id }: PlacementRow): Promise<boolean> {
    const [found] = await tx.query<{ is: boolean }>(
      `select ${hasMakeGoodSql} as is from placements p where p.id = $1`,
      [id],
    );
    return found!.is;
  }

  /** Whether somebody verified a proof that it was shown. */
  hasProof(tx: Transaction, { id }: PlacementRow): Promise<boolean> {
    return hasVerified(tx, id);
  }
}
