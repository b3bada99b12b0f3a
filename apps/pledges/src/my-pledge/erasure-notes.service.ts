import { Database } from '@blueheart/database';
import { ErasureList, type Erasure } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';

const mostAtOnce = 1_000;

/**
 * Copies what the database knows of erasures into the list that no restore rolls back. The database is the truth
 * about what was committed; the list is what is left of it when the database goes back in time.
 */
@Injectable()
export class ErasureNotes {
  private hasLooked = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ErasureList) private readonly list: ErasureList,
  ) {}

  /** Ends when every erasure committed until now is in the list, on disk. Throws when that cannot be. */
  readonly noteAll = async (): Promise<void> => {
    // A list that was lost, or left on another machine, is written anew.
    if (!this.hasLooked && !(await this.list.exists()))
      await this.database.query(
        'update sealing.erasures set noted_at = null where noted_at is not null',
      );
    this.hasLooked = true;
    for (;;) {
      const erasures = await this.database.query<Erasure>(
        `select id, manner from sealing.erasures where noted_at is null order by at limit ${mostAtOnce}`,
      );
      if (!erasures.length) return;
      await this.list.add(erasures);
      await this.database.query(
        `update sealing.erasures e set noted_at = now()
         from unnest($1::uuid[], $2::text[]) as n (id, manner) where e.id = n.id and e.manner = n.manner`,
        [erasures.map(({ id }) => id), erasures.map(({ manner }) => manner)],
      );
    }
  };
}
