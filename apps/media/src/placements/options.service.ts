import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { PlacementsStore } from './placements.store.js';

/** Ends what outlets kept for us until a moment that is over: the placements are drafts again. */
@Injectable()
export class OptionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacementsStore) private readonly store: PlacementsStore,
  ) {}

  /** False where none is over any more. */
  endNext(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ id: string; campaign: string }>(
        `select id, campaign from placements where state = 'optioned' and optioned_until <= now()
         order by optioned_until limit 1`,
      );
      if (!found) return false;
      await this.store.lock(tx, found.campaign, found.id);
      // Another process, or somebody who asked for longer, was first.
      const [still] = await tx.query(
        `select from placements where id = $1 and state = 'optioned' and optioned_until <= now()`,
        [found.id],
      );
      if (still) await this.store.step(tx, null, { id: found.id, act: 'expire' });
      return true;
    });
  }
}
