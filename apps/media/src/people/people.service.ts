import type { Event, StaffPartChanged } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** The only writer of `people`: who works on a campaign, and as what. Ids only. */
@Injectable()
export class PeopleService {
  /** Keeps what was told last, in whatever order the news arrives. */
  async keep(tx: Transaction, { data, at }: Event<typeof StaffPartChanged>): Promise<void> {
    await tx.query(
      `insert into people as p (campaign, staff, role, told_at) values ($1, $2, $3, $4)
       on conflict (campaign, staff) do update set role = excluded.role, told_at = excluded.told_at
       where p.told_at < excluded.told_at`,
      [data.campaign, data.staff, data.role, at],
    );
  }

  /** Whether nobody else of the campaign coordinates or administers it. One who is not known here is never alone. */
  async isAlone(tx: Transaction, campaign: string, staff: string): Promise<boolean> {
    const people = await tx.query<{ isSelf: boolean }>(
      `select staff = $2 as "isSelf" from people where campaign = $1 and role in ('admin', 'coordinator') limit 2`,
      [campaign, staff],
    );
    return people.length === 1 && people[0]!.isSelf;
  }
}
