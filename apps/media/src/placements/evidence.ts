import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';
import { hasVerified } from '../proofs/proofs.store.js';
import type { PlacementRow } from './placements.store.js';

/**
 * What says that a placement may be seen, and that it was. Where nothing does, somebody says it and why; whoever keeps
 * creatives answers in this place.
 */
@Injectable()
export class Evidence {
  /** Whether a creative version in a language of its outlet is approved for it. */
  hasApprovedArtwork(_tx: Transaction, _placement: PlacementRow): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Whether somebody verified a proof that it was shown. */
  hasProof(tx: Transaction, { id }: PlacementRow): Promise<boolean> {
    return hasVerified(tx, id);
  }
}
