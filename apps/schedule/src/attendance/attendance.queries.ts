import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { Colleagues } from '@blueheart/ownership';
import type { ShiftRole } from '../shifts/shift.rules.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import { attendanceOf, minutesOf, standingOf, type Mark } from './attendance.rules.js';
import type { AttendanceShown, Undecided } from './attendance.schema.js';
import {
  marksOf,
  placesOf,
  theresOf,
  type MarkAt,
  type Place,
  type There,
} from './attendance.store.js';

type Shown = AttendanceShown['people'][number];
type NameOf = (id: string) => string;

/** So far back it is still asked who did not come. */
const undecidedDays = 30;

/** Who was there. */
@Injectable()
export class AttendanceQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Colleagues) private readonly colleagues: Colleagues,
  ) {}

  /** Whoever signed up or was seen at an event: by shift, and then who came without having signed up. Throws Refusal 404. */
  async ofEvent(campaign: string, event: string): Promise<AttendanceShown> {
    const [there] = await theresOf(this.database, campaign, [event]);
    if (!there) throw new Refusal('no-such-event', 404);
    const marks = await marksOf(this.database, { campaign, events: [event] });
    const places = await placesOf(this.database, { campaign, events: [event] });
    const staff = [
      ...new Set([...places.map((one) => one.staff), ...marks.map(({ person }) => person)]),
    ];
    const named = [...staff, ...marks.flatMap(({ by }) => by ?? [])];
    const nameOf = await this.colleagues.namesOf(this.database, campaign, named);
    return {
      people: staff.map((one) =>
        shownOf(one, {
          there,
          nameOf,
          marks: marks.filter(({ person }) => person === one),
          places: places.filter((place) => place.staff === one),
        }),
      ),
    };
  }

  /** Events that are over, of the last thirty days, at which somebody was not seen and nobody has decided. */
  async undecided(campaign: string): Promise<Undecided> {
    const events = await this.database.query<Omit<Undecided['events'][number], 'missing'>>(
      `select e.id, e.kind, e.state, e.titles, v.names as venue,
         to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts
       from events e join venues v on v.id = e.venue
       where e.campaign = $1 and e.state in ('confirmed', 'under-way', 'done')
         and e.starts_at < now() and e.ends_at > now() - make_interval(days => $2)
       order by e.starts_at, e.id`,
      [campaign, undecidedDays],
    );
    const ids = events.map(({ id }) => id);
    const theres = new Map(
      (await theresOf(this.database, campaign, ids)).map((there) => [there.id, there]),
    );
    const whose = { campaign, events: ids };
    const marks = new Map<string, MarkAt[]>();
    for (const mark of await marksOf(this.database, whose))
      marks.set(keyOf(mark), [...(marks.get(keyOf(mark)) ?? []), mark]);
    const missing = new Map<string, number>();
    for (const place of await placesOf(this.database, whose)) {
      const { event, staff: person } = place;
      const seen = marks.get(keyOf({ event, person })) ?? [];
      if (standingAt(theres.get(event)!, place, seen) === 'missing')
        missing.set(event, (missing.get(event) ?? 0) + 1);
    }
    return {
      events: events.flatMap((event) => {
        const count = missing.get(event.id);
        return count ? { ...event, missing: count } : [];
      }),
    };
  }
}

/** Of one person at one event. */
function keyOf({ event, person }: Pick<MarkAt, 'event' | 'person'>): string {
  return `${event} ${person}`;
}

/** By the marks of who has the place, at its event. */
function standingAt(there: There, place: Place, marks: readonly MarkAt[]) {
  const { occupied, now } = there;
  return standingOf(place, attendanceOf(marks).visits, {
    there: occupied,
    isNoShow: place.isNoShow,
    now,
  });
}

interface Known {
  readonly there: There;
  readonly nameOf: NameOf;
  readonly marks: readonly MarkAt[];
  readonly places: readonly Place[];
}

function shownOf(staff: string, { there, nameOf, marks, places }: Known): Shown {
  const { visits, besides } = attendanceOf(marks);
  return {
    staff,
    name: nameOf(staff),
    shifts: places.map((place) => ({
      signUp: place.signUp,
      role: place.role as ShiftRole,
      starts: wallTimeOf(place.startsAt, there.zone),
      ends: wallTimeOf(place.endsAt, there.zone),
      standing: standingAt(there, place, marks),
    })),
    visits: visits.map((visit) => ({
      came: markOf(visit.came, nameOf),
      left: visit.left && markOf(visit.left, nameOf),
      minutes: minutesOf(visit, places, there.occupied, there.now),
    })),
    besides: besides.map((mark) => markOf(mark, nameOf)),
  };
}

function markOf({ id, kind, how, at, by, device }: Mark, nameOf: NameOf) {
  return { id, kind, how, at: at.toISOString(), by, byName: by ? nameOf(by) : '', device };
}
