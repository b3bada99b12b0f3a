import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import {
  shiftColumns,
  signUpColumns,
  signUpsFrom,
  type ShiftRow,
  type SignUpRow,
} from './shift.row.js';
import type { Profile, Span } from './shift.rules.js';

/*
 * Locks are taken in one order: the event, its shifts by id, people by id. Who is on a shift changes only while the
 * shift is locked, and what somebody works only while they are.
 */

/** The shift, locked until the transaction ends. Throws Refusal 404 where it is none of this campaign. */
export async function lockShift(tx: Transaction, campaign: string, id: string): Promise<ShiftRow> {
  const [found] = await lockShifts(tx, campaign, [id]);
  return found!;
}

/** In the order of `ids`. Throws Refusal 404 for one that is none of this campaign. */
export async function lockShifts(
  tx: Transaction,
  campaign: string,
  ids: readonly string[],
): Promise<ShiftRow[]> {
  await tx.query('select from shifts where campaign = $1 and id = any($2) order by id for update', [
    campaign,
    ids,
  ]);
  // Read after the lock: what its event is now, and not what it was when the waiting began.
  const rows = await tx.query<ShiftRow>(
    `select ${shiftColumns} from shifts s join events e on e.id = s.event
     where s.campaign = $1 and s.id = any($2)`,
    [campaign, ids],
  );
  return ids.map((id) => {
    const found = rows.find((row) => row.id === id);
    if (!found) throw new Refusal('no-such-shift', 404);
    return found;
  });
}

/** All that these events have and that have not ended, locked. */
export async function lockShiftsOf(
  tx: Transaction,
  events: readonly string[],
): Promise<ShiftRow[]> {
  await tx.query(
    'select from shifts where event = any($1) and ended is null order by id for update',
    [events],
  );
  return tx.query<ShiftRow>(
    `select ${shiftColumns} from shifts s join events e on e.id = s.event
     where s.event = any($1) and s.ended is null order by s.id`,
    [events],
  );
}

/** What these people work stays as it is until the transaction ends, in whatever campaign. */
export async function lockPeople(tx: Transaction, staff: readonly string[]): Promise<void> {
  for (const one of [...new Set(staff)].sort())
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 20111221))', [one]);
}

/** Who has a part in these shifts, in the order in which they signed up. */
export function signUpsOf(tx: Transaction, shifts: readonly string[]): Promise<SignUpRow[]> {
  return tx.query<SignUpRow>(
    `select ${signUpColumns} from ${signUpsFrom}
     where u.shift = any($1) and u.state <> 'ended' order by u.signed_at, u.id`,
    [shifts],
  );
}

/** What somebody can. Throws Refusal 404 for who does not work on this campaign. */
export async function profileOf(
  tx: Pick<Transaction, 'query'>,
  campaign: string,
  staff: string,
): Promise<Profile & { readonly isMinor: boolean }> {
  const [found] = await tx.query<Profile & { isMinor: boolean }>(
    `select coalesce(p.skills, '{}') as skills, coalesce(p.languages, '{}') as languages,
       coalesce(p.is_minor, false) as "isMinor"
     from people w left join volunteers p on p.campaign = w.campaign and p.staff = w.staff
     where w.campaign = $1 and w.staff = $2 and w.role is not null`,
    [campaign, staff],
  );
  if (!found) throw new Refusal('no-such-person', 404);
  return found;
}

/** What somebody works within two days of it, but for these sign-ups. */
export function worksNear(
  tx: Transaction,
  staff: string,
  { startsAt, endsAt }: Span,
  except: readonly string[] = [],
): Promise<Span[]> {
  return tx.query<Span>(
    `select lower(busy) as "startsAt", upper(busy) as "endsAt" from sign_ups
     where staff = $1 and state = 'taken' and id <> all($4)
       and busy && tstzrange($2::timestamptz - interval '2 days', $3::timestamptz + interval '2 days')`,
    [staff, startsAt, endsAt, except],
  );
}

/** The lowest seat that nobody has; undefined where there is none. */
export function freeSeat(
  { capacity }: Pick<ShiftRow, 'capacity'>,
  signUps: readonly Pick<SignUpRow, 'seat'>[],
): number | undefined {
  const taken = new Set(signUps.map(({ seat }) => seat));
  return Array.from({ length: capacity }, (_, at) => at + 1).find((seat) => !taken.has(seat));
}
