import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Persons, type SealedPerson } from '../people/persons.js';
import type { contactsSchema, venueListSchema, venueSchema } from './venue.schema.js';

type Venue = z.output<typeof venueSchema>;
export type Contact = z.output<typeof contactsSchema>['contacts'][number];

const select = `
  select v.id, v.code, v.kind, v.names, v.address, v.governorate, v.district,
    case when v.latitude is not null
      then json_build_object('latitude', v.latitude::float, 'longitude', v.longitude::float) end as point,
    v.time_zone as "timeZone", v.weekend, v.agrees_to_moves as "agreesToMoves", v.owner, v.placeholder, v.version,
    v.archived_at is not null as archived,
    coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'capacity', s.capacity) order by s.id)
       from spaces s where s.venue = v.id and s.archived_at is null), '[]') as spaces,
    (select count(*)::int from contacts c where c.venue = v.id and c.person is not null) as contacts,
    (select count(*)::int from events e
     where e.venue = v.id and e.ends_at > now() and e.state <> 'cancelled') as ahead
  from venues v`;

/** Reads of the venues of a campaign. */
@Injectable()
export class VenuesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Persons) private readonly persons: Persons,
  ) {}

  list(
    campaign: string,
    { kind, owner, archived }: z.output<typeof venueListSchema>,
  ): Promise<Venue[]> {
    return this.database.query<Venue>(
      `${select} where v.campaign = $1 and ($2::text is null or v.kind = $2) and (v.archived_at is null or $3)
         and ($4::uuid is null or v.owner = $4)
       order by v.kind, v.id`,
      [campaign, kind ?? null, archived, owner ?? null],
    );
  }

  /** Throws Refusal 404. */
  async get(
    campaign: string,
    id: string,
    db: Pick<Database | Transaction, 'query'> = this.database,
  ): Promise<Venue> {
    const [found] = await db.query<Venue>(`${select} where v.campaign = $1 and v.id = $2`, [
      campaign,
      id,
    ]);
    if (!found) throw new Refusal('no-such-venue', 404);
    return found;
  }

  /** Whom to ask at a venue, in the clear. Throws Refusal 404. */
  async contactsOf(tx: Transaction, campaign: string, venue: string): Promise<Contact[]> {
    await this.get(campaign, venue, tx);
    const rows = await tx.query<
      SealedPerson & { id: string; position: string; locale: Contact['locale'] }
    >(
      `select id, position, locale, person_key as "personKey", person from contacts
       where venue = $1 and person is not null order by made_at, id`,
      [venue],
    );
    const opened = await this.persons.openAll(tx, rows);
    // In a restored database somebody may be there who was forgotten since.
    return opened.flatMap(({ id, position, locale, opened: person }) =>
      person
        ? [
            {
              id,
              position,
              locale,
              name: person.name,
              ...(person.email && { email: person.email }),
              ...(person.phone && { phone: person.phone }),
            },
          ]
        : [],
    );
  }
}
