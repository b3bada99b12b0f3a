import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Contacts } from './contact.schema.js';

/** Reads of whom to call at an outlet: for what, and never who. */
@Injectable()
export class ContactsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the order in which they were added. Throws Refusal 404. */
  async of(campaign: string, outlet: string): Promise<Contacts> {
    const [found] = await this.database.query<Contacts>(
      `select coalesce((
         select json_agg(json_build_object('id', c.id, 'purpose', c.purpose, 'version', c.version,
             'hasPerson', exists (select from sealing.data_keys k where k.id = c.person_key))
           order by c.made_at, c.id)
         from contacts c where c.outlet = o.id and c.person is not null), '[]') as contacts
       from outlets o where o.campaign = $1 and o.id = $2`,
      [campaign, outlet],
    );
    if (!found) throw new Refusal('no-such-outlet', 404);
    return found;
  }
}
