import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { whoSchema } from '../sessions/session.schema.js';
import { StaffPersons } from './staff.persons.js';
import { StaffQueries } from './staff.queries.js';
import { isStrong, signsInBy } from './staff.rules.js';

/** What somebody is told of themselves. */
@Injectable()
export class WhoQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(StaffPersons) private readonly persons: StaffPersons,
  ) {}

  /** Throws Refusal 404 for who has left. */
  async of(id: string): Promise<z.output<typeof whoSchema>> {
    const member = await this.staff.byId(id);
    const person = member && (await this.persons.open(this.database, member));
    if (!member || !person) throw new Refusal('no-such-person', 404);
    const { roles, hasSecondFactor, locale } = member;
    const campaigns = await this.staff.campaigns(roles.map(({ campaign }) => campaign));
    const isNeeded = roles.some(({ role }) => isStrong(role));
    return {
      id,
      ...person,
      locale,
      signsInBy: signsInBy(roles, hasSecondFactor),
      secondFactor: hasSecondFactor ? 'on' : isNeeded ? 'needed' : 'none',
      campaigns: campaigns.map(({ slug, titles, timeZone }) => ({
        slug,
        titles: { ...titles },
        timeZone,
        role: roles.find(({ campaign }) => campaign === slug)!.role,
      })),
    };
  }
}
