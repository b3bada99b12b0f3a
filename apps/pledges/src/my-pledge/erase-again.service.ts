import { Database } from '@blueheart/database';
import type { Erasure } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { lock } from '../pledge.row.js';
import { wasDeletedBefore } from '../pledge.rules.js';
import { PledgeErasure } from './pledge-erasure.service.js';

/**
 * After a restore: the database is older than some erasures. What each of them left of a pledge is made so again;
 * nobody gets a last letter twice.
 */
@Injectable()
export class EraseAgain {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PledgeErasure) private readonly erasure: PledgeErasure,
  ) {}

  /** Gives how many pledges knew their person again. Doing it twice is doing it once. */
  async eraseAgain(erasures: readonly Erasure[]): Promise<number> {
    const manners = new Map(erasures.map(({ id, manner }) => [id, manner]));
    const known = await this.database.query<{ id: string }>(
      'select id from pledges where person is not null and person_key = any($1)',
      [[...manners.keys()]],
    );
    for (const { id } of known)
      await this.database.transaction(async (tx) => {
        const pledge = (await lock(tx, id))!;
        const manner = manners.get(pledge.personKey);
        if (manner === 'disowned' && !wasDeletedBefore(pledge))
          await this.erasure.disown(tx, pledge);
        else if (manner === 'withdrawn') await this.erasure.deleteWithdrawn(tx, pledge);
        else await this.erasure.delete(tx, pledge);
      });
    return known.length;
  }
}
