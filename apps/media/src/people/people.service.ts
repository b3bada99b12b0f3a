import type { Event, StaffPartChanged } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { keepPart } from '@blueheart/ownership';
import { Injectable } from '@nestjs/common';

/** The only writer of `people`: who works on a campaign, and as what; their names sealed under their own keys. */
@Injectable()
export class PeopleService {
  /** Keeps what was told last, in whatever order the news arrives. */
  async keep(
    tx: Transaction,
    told: Pick<Event<typeof StaffPartChanged>, 'data' | 'at'>,
  ): Promise<void> {
    await keepPart(tx, told);
  }

  /** Whoever coordinates or administers the campaign, by id. */
  async colleagues(tx: Transaction, campaign: string): Promise<ReadonlySet<string>> {
    const people = await tx.query<{ staff: string }>(
      `select staff from people where campaign = $1 and role in ('admin', 'coordinator')`,
      [campaign],
    );
    return new Set(people.map(({ staff }) => staff));
  }
}
