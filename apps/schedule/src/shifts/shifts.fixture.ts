import type { By } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { EventsService } from '../events/events.service.js';
import { Persons } from '../people/persons.js';
import { PeopleService } from '../people/people.service.js';
import { ScheduleAlone, aPart, aYear, slug } from '../schedule.fixture.js';
import { Database } from '@blueheart/database';
import type { EventWanted } from '../events/event.schema.js';
import type { ShiftWanted } from './shift.schema.js';
import { ShiftsQueries } from './shifts.queries.js';
import { ShiftsService } from './shifts.service.js';
import { SignUpsService, type Volunteer } from './sign-ups.service.js';
import { VolunteersService } from './volunteers.service.js';
import { AssignmentsService } from './assignments.service.js';

export const day = `${aYear}-06-17`;

/** Shifts and the people on them, in a schedule that runs alone. */
export class Shifts {
  constructor(readonly schedule: ScheduleAlone) {}

  readonly signUps = () => this.schedule.get(SignUpsService);
  readonly assignments = () => this.schedule.get(AssignmentsService);

  /** Somebody who works on the campaign, with a name and an address under a key of their own. */
  async aVolunteer(
    profile: { isMinor?: boolean; skills?: 'driving'[]; languages?: 'hy'[] } = {},
  ): Promise<Volunteer> {
    const staff = newId();
    await this.schedule.get(Database).transaction(async (tx) => {
      const email = `${staff}@example.org`;
      const sealed = await this.schedule.get(Persons).seal(tx, { name: 'Nour', email });
      await this.schedule.get(PeopleService).keep(tx, aPart({ staff, ...sealed }));
    });
    if (Object.keys(profile).length)
      await this.schedule
        .get(VolunteersService)
        .set(this.schedule.rana, staff, { languages: [], skills: [], ...profile });
    return { staff, campaign: slug, actor: { kind: 'staff', id: staff } };
  }

  volunteers(count: number): Promise<Volunteer[]> {
    return Promise.all(Array.from({ length: count }, () => this.aVolunteer()));
  }

  /** A confirmed booth from ten to eight, an hour before and after included, at a mall of its own. */
  async anEvent(wanted: Partial<EventWanted> = {}): Promise<string> {
    const mall = wanted.venue ? { venue: wanted.venue } : await this.schedule.aMall();
    const id = await this.schedule.aDraft({
      setupMinutes: 60,
      teardownMinutes: 60,
      ...mall,
      ...wanted,
    });
    await this.schedule.step(id, 'confirm');
    return id;
  }

  /** From ten to two, for two at most, unless it is wished otherwise. */
  aShift(event: string, wanted: Partial<ShiftWanted> = {}): Promise<string> {
    return this.schedule.get(ShiftsService).create(this.schedule.rana, event, {
      role: 'booth',
      starts: `${day}T10:00`,
      ends: `${day}T14:00`,
      need: 1,
      capacity: 2,
      skills: [],
      languages: [],
      ...wanted,
    });
  }

  /** Another time for an event whose venue agreed, without asking it again. */
  move(event: string, changes: Partial<EventWanted>): Promise<void> {
    return this.moveAll([event, changes]);
  }

  /** The same for several at once. */
  async moveAll(...all: readonly (readonly [string, Partial<EventWanted>])[]): Promise<void> {
    await this.schedule.sql('update schedule.venues set agrees_to_moves = true');
    const wanted = [];
    for (const [id, changes] of all)
      wanted.push({ id, version: (await this.schedule.event(id)).version, ...changes });
    await this.schedule.get(EventsService).change(this.schedule.rana, wanted);
  }

  async cancel(event: string): Promise<void> {
    const { version } = await this.schedule.event(event);
    await this.schedule
      .get(EventsService)
      .cancel(this.schedule.rana, 'Rain.', { id: event, version });
  }

  async shift(event: string, id: string) {
    const { shifts } = await this.schedule.get(ShiftsQueries).board(slug, event);
    return shifts.find((one) => one.id === id)!;
  }

  /** Who has which part, in the order in which they signed up. */
  async states(event: string, id: string): Promise<string[]> {
    return (await this.shift(event, id)).signUps.map(({ state }) => state);
  }

  get rana(): By {
    return this.schedule.rana;
  }
}
