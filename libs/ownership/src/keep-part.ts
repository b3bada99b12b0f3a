import type { Event, StaffPartChanged } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';

/**
 * Keeps in `people` what was told last of somebody, in whatever order the news arrives. Gives whether this was the last.
 */
export async function keepPart(
  tx: Transaction,
  { data, at }: Pick<Event<typeof StaffPartChanged>, 'data' | 'at'>,
): Promise<boolean> {
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
