import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { Persons } from '../people/persons.js';
import type { ContactWanted } from './venue.schema.js';
import { VenuesQueries, type Contact } from './venues.queries.js';

/** The only writer of whom to ask at a venue. Each act is noted with it. */
@Injectable()
export class ContactsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(VenuesQueries) private readonly venues: VenuesQueries,
    @Inject(Persons) private readonly persons: Persons,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404. */
  add(by: By, venue: string, wanted: ContactWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      await this.venues.get(by.campaign, venue, tx);
      return this.addIn(tx, by, venue, wanted);
    });
  }

  /** At a venue that is there. */
  async addIn(tx: Transaction, by: By, venue: string, wanted: ContactWanted): Promise<string> {
    const { position, locale, ...person } = wanted;
    const id = newId();
    const sealed = await this.persons.seal(tx, person);
    await tx.query(
      `insert into contacts (id, venue, position, locale, has_email, person_key, person)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, venue, position, locale, Boolean(person.email), sealed.personKey, sealed.person],
    );
    await this.note(tx, by, 'create', id, {
      after: { venue },
      person: { key: sealed.personKey, after: person },
    });
    return id;
  }

  /** Whom to ask there, in the clear: a look at personal data, noted as one. Throws Refusal 404. */
  look(by: By, venue: string): Promise<Contact[]> {
    return this.database.transaction(async (tx) => {
      const contacts = await this.venues.contactsOf(tx, by.campaign, venue);
      if (contacts.length) await this.note(tx, by, 'look', venue);
      return contacts;
    });
  }

  /** Nothing of them is kept here. Throws Refusal 404. */
  forget(by: By, venue: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.venues.get(by.campaign, venue, tx);
      const [forgotten] = await tx.query<{ personKey: string }>(
        `update contacts set person = null, has_email = false where id = $1 and venue = $2 and person is not null
         returning person_key as "personKey"`,
        [id, venue],
      );
      if (!forgotten) throw new Refusal('no-such-contact', 404);
      await this.persons.forget(tx, forgotten);
      await this.note(tx, by, 'forget', id, { after: { venue } });
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: string,
    id: string,
    what: Partial<Parameters<Audit['note']>[1]> = {},
  ): Promise<void> {
    const object = { kind: 'venue-contact', id };
    return this.audit.note(tx, {
      actor,
      action: `venue-contact.${act}`,
      object,
      campaign,
      ...what,
    });
  }
}
