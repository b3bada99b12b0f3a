import type { Reader } from '@blueheart/ownership';
import type { Mark } from './attendance.rules.js';

/** A mark, and the event that it is about. */
export type MarkAt = Mark & { readonly event: string };

/** Whose marks: of some events, of one person, or of the whole campaign. */
export interface Whose {
  readonly campaign: string;
  readonly events?: readonly string[];
  readonly staff?: string;
}

/**
 * Everything that says that somebody came or went, without what was made void: on a phone, or by a coordinator. What a
 * phone with a doubtful clock says is as old as its arrival. Planned each time, for what is asked: no mark of another
 * event or person is read.
 */
export function marksOf(db: Reader, { campaign, events, staff }: Whose): Promise<MarkAt[]> {
  return db.query<MarkAt>(
    `select b.event, b.id, (b.more ->> 'person')::uuid as person,
       case b.kind when 'check-in' then 'in' else 'out' end as kind, coalesce(b.more ->> 'how', 'name') as how,
       case when b.clock_doubtful then b.received_at else b.recorded_at end as at, b.by, b.device
     from booth_entries b join events e on e.id = b.event
     where e.campaign = $1 and b.kind in ('check-in', 'check-out') and ($2::uuid[] is null or b.event = any($2))
       and ($3::uuid is null or (b.more ->> 'person')::uuid = $3)
       and not exists (select from booth_entries v where v.target = b.id and v.kind = 'void' and v.event = b.event)
       and not exists (select from attendance_voids v where v.mark = b.id)
     union all
     select m.event, m.id, m.staff, m.kind, m.how, m.at, m.by, null from attendance_marks m
     where m.campaign = $1 and ($2::uuid[] is null or m.event = any($2)) and ($3::uuid is null or m.staff = $3)
       and not exists (select from attendance_voids v where v.mark = m.id)`,
    [campaign, events ?? null, staff ?? null],
  );
}

/** Somebody's place on a shift, and whether a person has said that they did not come. */
export interface Place {
  readonly signUp: string;
  readonly staff: string;
  readonly event: string;
  readonly shift: string;
  readonly role: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isNoShow: boolean;
}

/** Who has a place on a shift that took or takes place. */
export function placesOf(db: Reader, { campaign, events, staff }: Whose): Promise<Place[]> {
  return db.query<Place>(
    `select u.id as "signUp", u.staff, s.event, s.id as shift, s.role, s.starts_at as "startsAt", s.ends_at as "endsAt",
       exists (select from no_shows n where n.sign_up = u.id and n.undone_at is null) as "isNoShow"
     from sign_ups u join shifts s on s.id = u.shift
     where u.campaign = $1 and u.state = 'taken' and s.ended is null
       and ($2::uuid[] is null or s.event = any($2)) and ($3::uuid is null or u.staff = $3)
     order by s.starts_at, s.id, u.signed_at, u.id`,
    [campaign, events ?? null, staff ?? null],
  );
}

/** An event with the time for which it has its space. */
export interface There {
  readonly id: string;
  readonly zone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly occupied: { readonly startsAt: Date; readonly endsAt: Date };
  readonly now: Date;
}

/** Those of these events that the campaign has. */
export async function theresOf(
  db: Reader,
  campaign: string,
  events: readonly string[],
): Promise<There[]> {
  const rows = await db.query<Omit<There, 'occupied'> & { from: Date; until: Date }>(
    `select id, zone, starts_at as "startsAt", ends_at as "endsAt", lower(occupied) as from, upper(occupied) as until,
       now() as now
     from events where campaign = $1 and id = any($2::uuid[])`,
    [campaign, events],
  );
  return rows.map(({ from, until, ...row }) => ({
    ...row,
    occupied: { startsAt: from, endsAt: until },
  }));
}
