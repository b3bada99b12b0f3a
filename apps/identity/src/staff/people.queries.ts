import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { peopleSchema } from './people.schema.js';
import { StaffPersons } from './staff.persons.js';
import { StaffQueries } from './staff.queries.js';

type Line = z.output<typeof peopleSchema>['people'][number];

/** The list of people, as their colleagues see it. */
@Injectable()
export class PeopleQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(StaffPersons) private readonly persons: StaffPersons,
  ) {}

  async of(campaign: string): Promise<Line[]> {
    const listed = await this.staff.people(campaign);
    const people = await this.persons.openAll(this.database, listed);
    return people.map(({ id, opened, role, joinedAt, since, hasSecondFactor, lastSeenAt }) => ({
      id,
      name: opened?.name ?? '',
      address: opened?.address ?? '',
      role,
      state: joinedAt ? 'active' : 'invited',
      since: since.toISOString(),
      secondFactor: hasSecondFactor,
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
    }));
  }
}
