import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';
import type { PlacementRow } from './placements.store.js';

/**
 * What says that a placement may be seen, and that it was. Nothing is kept of either here yet, so that somebody says it
 * and why; whoever keeps creatives and proofs answers in this place.
 */
@Injectable()
export class Evidence {
  /** Whether a creative version in a language of its outlet is approved for it. */
  hasApprovedArtwork(_tx: Transaction, _placement: PlacementRow): Promise<boolean> {
    return Promise.resolve(false);
  }

  hasProof(_tx: Transaction, _placement: PlacementRow): Promise<boolean> {
    return Promise.resolve(false);
  }
}
