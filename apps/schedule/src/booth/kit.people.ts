import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { SelfCheckIn } from '../attendance/self-check-in.service.js';
import { Persons, type SealedPerson } from '../people/persons.js';
import type { Kit } from './kit.schema.js';

type OfEvent = Pick<Kit['events'][number], 'shifts' | 'checkIn'>;

/** As many names as fit on a phone's list. */
const mostPeople = 500;
/** Who is expected is nobody's business before the evening of the day before. */
const aheadHours = 48;

/** Whom a phone can check in without a network. */
@Injectable()
export class KitPeople {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Persons) private readonly persons: Persons,
    @Inject(SelfCheckIn) private readonly selfCheckIn: SelfCheckIn,
  ) {}

  /** Everybody of the campaign who can stand at a booth, by name. */
  async people(campaign: string): Promise<Kit['people']> {
    const rows = await this.database.query<SealedPerson & { id: string }>(
      `select staff as id, person_key as "personKey", person from people
       where campaign = $1 and role <> 'viewer' and joined order by staff limit $2`,
      [campaign, mostPeople],
    );
    const opened = await this.persons.openAll(this.database, rows);
    return opened.flatMap(({ id, opened: person }) => (person ? [{ id, name: person.name }] : []));
  }

  /** Of those of these events that are near: who is on which shift, and what the code on the screen is made of. */
  async near(campaign: string, events: readonly string[]): Promise<Map<string, OfEvent>> {
    const near = await this.database.query<{ id: string; shifts: OfEvent['shifts'] }>(
      `select e.id, coalesce((select json_agg(json_build_object('id', s.id, 'role', s.role, 'startsAt', s.starts_at,
           'endsAt', s.ends_at, 'people', (select coalesce(json_agg(u.staff order by u.signed_at, u.id), '[]')
             from sign_ups u where u.shift = s.id and u.state = 'taken')) order by s.starts_at, s.id)
         from shifts s where s.event = e.id and s.ended is null), '[]') as shifts
       from events e where e.campaign = $1 and e.id = any($2::uuid[])
         and e.starts_at < now() + make_interval(hours => $3)`,
      [campaign, events, aheadHours],
    );
    const secrets = await this.selfCheckIn.secrets(near.map(({ id }) => id));
    return new Map(
      near.map(({ id, shifts }) => [
        id,
        {
          checkIn: Buffer.from(secrets.get(id)!).toString('hex'),
          shifts: shifts.map((shift) => ({
            ...shift,
            startsAt: new Date(shift.startsAt).toISOString(),
            endsAt: new Date(shift.endsAt).toISOString(),
          })),
        },
      ]),
    );
  }
}
