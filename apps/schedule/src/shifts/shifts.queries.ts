import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { EventsQueries } from '../events/events.queries.js';
import { Persons, type SealedPerson } from '../people/persons.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import {
  shiftColumns,
  signUpColumns,
  signUpsFrom,
  type ShiftRow,
  type SignUpRow,
} from './shift.row.js';
import { withdrawal } from './shift.rules.js';
import type {
  boardSchema,
  myShiftsSchema,
  signUpSchema,
  volunteersSchema,
} from './shift.schema.js';

type Board = z.output<typeof boardSchema>;
type MyShifts = z.output<typeof myShiftsSchema>;
export type ShownSignUp = z.output<typeof signUpSchema>;

const counts = `
  (select count(*)::int from sign_ups u where u.shift = s.id and u.state = 'taken') as taken,
  (select count(*)::int from sign_ups u where u.shift = s.id and u.state = 'waiting') as waiting`;

/** The event of a shift, of `events e join venues v join spaces c`. */
export const shiftEvent = `
  json_build_object('id', e.id, 'kind', e.kind, 'titles', e.titles, 'state', e.state, 'venue', v.names,
    'space', c.name) as about`;
export const shiftFrom = `
  shifts s join events e on e.id = s.event join venues v on v.id = e.venue join spaces c on c.id = e.space`;

interface Counted {
  readonly taken: number;
  readonly waiting: number;
}
type Mine = ShiftRow &
  Counted & {
    readonly about: MyShifts['shifts'][number]['event'];
    readonly part: (Omit<SignUpRow, 'isMinor'> & { readonly place: number | null }) | null;
    readonly now: Date;
  };

/** Reads of shifts. */
@Injectable()
export class ShiftsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventsQueries) private readonly events: EventsQueries,
    @Inject(Persons) private readonly persons: Persons,
  ) {}

  /** The shifts of an event with who is on them, by name. Throws Refusal 404. */
  async board(campaign: string, event: string): Promise<Board> {
    await this.events.get(campaign, event);
    const shifts = await this.database.query<ShiftRow & Counted>(
      `select ${shiftColumns}, ${counts} from shifts s join events e on e.id = s.event
       where s.campaign = $1 and s.event = $2 order by s.starts_at, s.role, s.id`,
      [campaign, event],
    );
    const signUps = await this.signUps(shifts.map(({ id }) => id));
    return {
      shifts: shifts.map((one) => ({
        ...shown(one),
        ended: one.ended,
        signUps: signUps.filter(({ shift }) => shift === one.id).map(({ signUp }) => signUp),
      })),
    };
  }

  /** Who has a part in these shifts, by name, in the order in which they signed up. */
  async signUps(shifts: readonly string[]): Promise<{ shift: string; signUp: ShownSignUp }[]> {
    const rows = await this.database.query<SignUpRow & SealedPerson>(
      `select ${signUpColumns}, w.person_key as "personKey", w.person
       from ${signUpsFrom} join people w on w.campaign = u.campaign and w.staff = u.staff
       where u.shift = any($1) and u.state <> 'ended' order by u.signed_at, u.id`,
      [shifts],
    );
    const opened = await this.persons.openAll(this.database, rows);
    return opened.map((row) => ({
      shift: row.shift,
      signUp: { ...signUpOf(row), name: row.opened?.name ?? '' },
    }));
  }

  /** What somebody can sign up for: shifts ahead of events that are agreed. */
  open(campaign: string, staff: string): Promise<MyShifts> {
    return this.mine(
      campaign,
      staff,
      `s.starts_at > now() and e.state in ('confirmed', 'under-way') and u.id is null`,
    );
  }

  /** What somebody has a part in, from two weeks ago on. */
  of(campaign: string, staff: string): Promise<MyShifts> {
    return this.mine(
      campaign,
      staff,
      `u.id is not null and s.ends_at > now() - interval '14 days'`,
    );
  }

  private async mine(campaign: string, staff: string, which: string): Promise<MyShifts> {
    const rows = await this.database.query<Mine>(
      `select ${shiftColumns}, ${counts}, ${shiftEvent}, now() as now,
         case when u.id is not null then json_build_object('state', u.state, 'offeredUntil', u.offered_until,
           'confirmedAt', u.confirmed_at, 'asksOutAt', u.asks_out_at,
           'place', case when u.state = 'waiting' then (select count(*) from sign_ups o
             where o.shift = s.id and o.state = 'waiting' and (o.signed_at, o.id) <= (u.signed_at, u.id)) end) end as part
       from ${shiftFrom} left join sign_ups u on u.shift = s.id and u.staff = $2 and u.state <> 'ended'
       where s.campaign = $1 and s.ended is null and ${which} order by s.starts_at, s.id limit 500`,
      [campaign, staff],
    );
    return {
      shifts: rows.map((row) => ({
        ...shown(row),
        event: row.about,
        mine: row.part && {
          state: row.part.state as ShownSignUp['state'],
          place: row.part.place,
          offeredUntil: row.part.offeredUntil && iso(row.part.offeredUntil),
          confirmed: row.part.confirmedAt !== null,
          asksOut: row.part.asksOutAt !== null,
        },
        withdrawal: withdrawal(row, row.now),
      })),
    };
  }

  /** Everybody who can be asked, by name, with what they can and how much they have before them. */
  async volunteers(campaign: string): Promise<z.output<typeof volunteersSchema>> {
    const rows = await this.database.query<
      SealedPerson & Omit<z.output<typeof volunteersSchema>['volunteers'][number], 'name'>
    >(
      `select w.staff, w.role, coalesce(p.languages, '{}') as languages, coalesce(p.skills, '{}') as skills,
         coalesce(p.is_minor, false) as "isMinor", w.person_key as "personKey", w.person,
         coalesce((select sum(extract(epoch from upper(u.busy) - lower(u.busy)) / 3600) from sign_ups u
           where u.campaign = w.campaign and u.staff = w.staff and u.state = 'taken' and upper(u.busy) > now()),
           0)::float8 as "hoursAhead"
       from people w left join volunteers p on p.campaign = w.campaign and p.staff = w.staff
       where w.campaign = $1 and w.role is not null and w.joined order by w.staff`,
      [campaign],
    );
    const opened = await this.persons.openAll(this.database, rows);
    return {
      volunteers: opened.map(({ opened: person, personKey: _key, person: _sealed, ...row }) => ({
        ...row,
        name: person?.name ?? '',
      })),
    };
  }
}

const iso = (moment: Date | string) => new Date(moment).toISOString();

function shown(row: ShiftRow & Counted) {
  const { id, role, startsAt, endsAt, zone, need, capacity, taken, waiting, version } = row;
  return {
    id,
    role,
    starts: wallTimeOf(startsAt, zone),
    ends: wallTimeOf(endsAt, zone),
    zone,
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    need,
    capacity,
    skills: row.skills as Board['shifts'][number]['skills'],
    languages: row.languages as Board['shifts'][number]['languages'],
    taken,
    waiting,
    version,
  };
}

function signUpOf(row: SignUpRow): Omit<ShownSignUp, 'name'> {
  const { id, staff, offeredUntil, confirmedAt, asksOutAt, isMinor, felt } = row;
  return {
    id,
    staff,
    state: row.state as ShownSignUp['state'],
    offeredUntil: offeredUntil && iso(offeredUntil),
    confirmed: confirmedAt !== null,
    asksOut: asksOutAt !== null,
    isMinor,
    felt,
    hindrances: row.hindrances,
  };
}
