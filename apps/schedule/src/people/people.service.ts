import type { Event, StaffPartChanged } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** The only writer of `people`, the copy of who works on a campaign. */
@Injectable()
export class PeopleService {
  /** Keeps what was told last, in whatever order the news arrives. Gives whether this was the last. */
  async keep(tx: Transaction, { data, at }: Event<typeof StaffPartChanged>): Promise<boolean> {
    const kept = await tx.query(
      `insert into people as p (campaign, staff, role, joined, locale, person_key, person, told_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (campaign, staff) do update set role = excluded.role, joined = excluded.joined,
         locale = excluded.locale, person_key = excluded.person_key, person = excluded.person,
         told_at = excluded.told_at
       where p.told_at < excluded.told_at
       returning staff`,
      [
        data.campaign,
        data.staff,
        data.role,
        data.joined,
        data.locale,
        data.personKey,
        data.person,
        at,
      ],
    );
    return kept.length > 0;
  }
}
