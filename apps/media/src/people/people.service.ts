import type { Event, StaffPartChanged } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** The only writer of `people`: who works on a campaign, and as what. Ids only. */
@Injectable()
export class PeopleService {
  /** Keeps what was told last, in whatever order the news arrives. */
  async keep(
    tx: Transaction,
    { data, at }: Pick<Event<typeof StaffPartChanged>, 'data' | 'at'>,
  ): Promise<void> {
    await tx.query(
      `insert into people as p (campaign, staff, role, told_at) values ($1, $2, $3, $4)
       on conflict (campaign, staff) do update set role = excluded.role, told_at = excluded.told_at
       where p.told_at < excluded.told_at`,
      [data.campaign, data.staff, data.role, at],
    );
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
