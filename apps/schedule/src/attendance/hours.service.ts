import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { Colleagues } from '@blueheart/ownership';
import { wallTimeOf } from '../time/wall-time.rules.js';
import { marksOf, placesOf, theresOf, type Whose } from './attendance.store.js';
import { attendedBy, sumOf, type Attended } from './hours.rules.js';
import type { Adjustment, Hours, HoursOf } from './hours.schema.js';

interface Adjusted {
  readonly id: string;
  readonly staff: string;
  readonly minutes: number;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
}

/**
 * Volunteers' hours: what they attended, computed from who was there whenever it is asked, and what coordinators added
 * or took off, which is only added to.
 */
@Injectable()
export class HoursService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Colleagues) private readonly colleagues: Colleagues,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Everybody's who has any, the most first. */
  async all(campaign: string): Promise<Hours> {
    const attended = await this.attended({ campaign });
    const adjusted = await this.adjusted({ campaign });
    const ids = [...new Set([...attended.keys(), ...adjusted.map(({ staff }) => staff)])];
    const nameOf = await this.colleagues.namesOf(this.database, campaign, ids);
    const people = ids.map((staff) => {
      const visits = attended.get(staff) ?? [];
      return {
        staff,
        name: nameOf(staff),
        minutes: sumOf(
          visits,
          adjusted.filter((one) => one.staff === staff),
        ),
        events: new Set(visits.map(({ event }) => event)).size,
      };
    });
    return { people: people.toSorted((one, other) => other.minutes - one.minutes) };
  }

  /** Somebody's, line by line. Throws Refusal 404 for who has no part in the campaign. */
  async of(campaign: string, staff: string): Promise<HoursOf> {
    await this.refuseStranger(campaign, staff);
    const visits = (await this.attended({ campaign, staff })).get(staff) ?? [];
    const adjustments = await this.adjusted({ campaign, staff });
    const ids = [staff, ...adjustments.map(({ by }) => by)];
    const nameOf = await this.colleagues.namesOf(this.database, campaign, ids);
    const events = await this.eventsOf(campaign, visits);
    return {
      staff,
      name: nameOf(staff),
      minutes: sumOf(visits, adjustments),
      attended: visits.map(({ event, came, minutes }) => {
        const { zone, ...about } = events.get(event)!;
        return { event: about, came: wallTimeOf(came, zone), minutes };
      }),
      adjustments: adjustments.map(({ id, minutes, reason, by, at }) => {
        return { id, minutes, reason, byName: by ? nameOf(by) : '', at: at.toISOString() };
      }),
    };
  }

  /** Throws Refusal 404. What was wrong is righted by another one. */
  async adjust(by: By, staff: string, { minutes, reason }: Adjustment): Promise<string> {
    await this.refuseStranger(by.campaign, staff);
    const id = newId();
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into hours_adjustments (id, campaign, staff, minutes, reason, by) values ($1, $2, $3, $4, $5, $6)`,
        [id, by.campaign, staff, minutes, reason, staffIdOf(by)],
      );
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'hours.adjust',
        object: { kind: 'person', id: staff },
        campaign: by.campaign,
        after: { minutes },
        reason,
      });
    });
    return id;
  }

  private async attended(whose: Whose): Promise<Map<string, Attended[]>> {
    const marks = await marksOf(this.database, whose);
    const events = [...new Set(marks.map(({ event }) => event))];
    const theres = await theresOf(this.database, whose.campaign, events);
    return attendedBy(marks, await placesOf(this.database, whose), theres);
  }

  private adjusted({ campaign, staff }: Whose): Promise<Adjusted[]> {
    return this.database.query<Adjusted>(
      `select id, staff, minutes, reason, by, at from hours_adjustments
       where campaign = $1 and ($2::uuid is null or staff = $2) order by at, id`,
      [campaign, staff ?? null],
    );
  }

  private async eventsOf(campaign: string, visits: readonly Attended[]) {
    const rows = await this.database.query<
      HoursOf['attended'][number]['event'] & { readonly zone: string }
    >(
      `select e.id, e.kind, e.titles, v.names as venue, e.zone from events e join venues v on v.id = e.venue
       where e.campaign = $1 and e.id = any($2::uuid[])`,
      [campaign, visits.map(({ event }) => event)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async refuseStranger(campaign: string, staff: string): Promise<void> {
    const [known] = await this.database.query(
      'select from people where campaign = $1 and staff = $2',
      [campaign, staff],
    );
    if (!known) throw new Refusal('no-such-person', 404);
  }
}
