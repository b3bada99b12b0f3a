import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { byFitness, hurdlesOf, isPossible, type Work } from './candidates.rules.js';
import type { candidatesSchema } from './candidates.schema.js';
import { shiftColumns, type ShiftRow, type SignUpState } from './shift.row.js';
import { travelMinutes } from './shift.rules.js';
import { ShiftsQueries } from './shifts.queries.js';

type Candidates = z.output<typeof candidatesSchema>['candidates'];

interface Part {
  readonly staff: string;
  readonly state: Exclude<SignUpState, 'ended'>;
  readonly isMinor: boolean;
}

/** Whom to put on a shift, and why not others: what AssignmentsService.assign would say of each. */
@Injectable()
export class CandidatesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ShiftsQueries) private readonly shifts: ShiftsQueries,
  ) {}

  /** All who work on the campaign and have no seat on it. Throws Refusal 404. */
  async of(campaign: string, id: string): Promise<Candidates> {
    const [shift] = await this.database.query<ShiftRow>(
      `select ${shiftColumns} from shifts s join events e on e.id = s.event where s.campaign = $1 and s.id = $2`,
      [campaign, id],
    );
    if (!shift) throw new Refusal('no-such-shift', 404);
    const [people, works, parts] = await Promise.all([
      this.shifts.volunteers(campaign),
      this.worksNear(shift),
      this.parts(id),
    ]);
    const seated = parts.filter(({ state }) => state === 'taken');
    return people.volunteers
      .filter(({ staff, role }) => role !== 'viewer' && !seated.some((one) => one.staff === staff))
      .map(({ role: _role, ...who }) => {
        const near = works.filter((work) => work.staff === who.staff);
        const hurdles = hurdlesOf(shift, { ...who, works: near }, shift.zone, seated);
        const part = parts.find(({ staff }) => staff === who.staff)?.state ?? null;
        return { ...who, part, hurdles, isPossible: isPossible(hurdles) };
      })
      .toSorted(byFitness);
  }

  /** What people of the campaign work within two days of it, in whatever campaign. */
  private worksNear(shift: ShiftRow): Promise<(Work & { readonly staff: string })[]> {
    return this.database.query(
      `select u.staff, lower(u.busy) as "startsAt", upper(u.busy) as "endsAt",
         u.busy && tstzrange($2, $3) as "isThen",
         u.venue <> $4 and u.travelling && tstzrange($2::timestamptz, $3::timestamptz + make_interval(mins => ${travelMinutes}))
           as "isFar"
       from sign_ups u join people w on w.campaign = $1 and w.staff = u.staff and w.role is not null
       where u.state = 'taken' and u.shift <> $5
         and u.busy && tstzrange($2::timestamptz - interval '2 days', $3::timestamptz + interval '2 days')`,
      [shift.campaign, shift.startsAt, shift.endsAt, shift.venue, shift.id],
    );
  }

  private parts(shift: string): Promise<Part[]> {
    return this.database.query<Part>(
      `select u.staff, u.state, coalesce(p.is_minor, false) as "isMinor"
       from sign_ups u left join volunteers p on p.campaign = u.campaign and p.staff = u.staff
       where u.shift = $1 and u.state <> 'ended'`,
      [shift],
    );
  }
}
