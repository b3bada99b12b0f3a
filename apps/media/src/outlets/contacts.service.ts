import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { differing } from '../differing.rules.js';
import type { ContactChanges, ContactWanted, OutletPerson } from './contact.schema.js';
import { lockOpenOutlet, lockOutlet } from './outlets.locks.js';
import { SealedPersons, type SealedPerson } from './sealed-persons.js';

const most = 20;

interface KeptContact extends SealedPerson {
  readonly purpose: ContactWanted['purpose'];
  readonly version: number;
}

/** The only writer of whom to call at an outlet. Each act is noted; who it is stands nowhere but under their key. */
@Injectable()
export class ContactsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SealedPersons) private readonly persons: SealedPersons,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404, 409 `outlet-closed`, `too-many-contacts`. */
  add(by: By, outlet: string, { purpose, person }: ContactWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      await lockOpenOutlet(tx, by.campaign, outlet);
      await expectRoom(tx, outlet);
      const id = newId();
      const sealed = await this.persons.seal(tx, person);
      await tx.query(
        `insert into contacts (id, campaign, outlet, purpose, person_key, person)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, by.campaign, outlet, purpose, sealed.personKey, sealed.person],
      );
      await this.note(tx, by, 'create', id, { after: { outlet, purpose } });
      return id;
    });
  }

  /**
   * Whoever is named takes the place of who was there, and they are forgotten. What is so already is no change. Throws
   * Refusal 404, 409 `outlet-closed`, `changed-meanwhile`.
   */
  change(by: By, outlet: string, id: string, changes: ContactChanges): Promise<void> {
    const { version, purpose, person } = changes;
    return this.database.transaction(async (tx) => {
      await lockOpenOutlet(tx, by.campaign, outlet);
      const before = await contactOf(tx, outlet, id);
      if (before.person === null) throw nobody();
      if (before.version !== version) throw new Refusal('changed-meanwhile', 409);
      const differs = differing({ purpose: before.purpose }, { purpose });
      if (!differs && !person) return;
      const after = person ? await this.persons.seal(tx, person) : before;
      await tx.query(
        'update contacts set purpose = $2, person_key = $3, person = $4, version = version + 1 where id = $1',
        [id, purpose ?? before.purpose, after.personKey, after.person],
      );
      if (person) await this.persons.forget(tx, before);
      await this.note(tx, by, 'change', id, {
        before: { ...differs?.before },
        after: { outlet, ...differs?.after, ...(person && { replaced: true }) },
      });
    });
  }

  /** Who it is: a look at personal data, noted as one. Throws Refusal 404. */
  look(by: By, outlet: string, id: string): Promise<OutletPerson> {
    return this.database.transaction(async (tx) => {
      await lockOutlet(tx, by.campaign, outlet);
      const person = await this.persons.open(tx, await contactOf(tx, outlet, id));
      if (!person) throw nobody();
      await this.note(tx, by, 'look', id, { after: { outlet } });
      return person;
    });
  }

  /** Who it was is nowhere any more; twice is once. Throws Refusal 404. */
  forget(by: By, outlet: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockOutlet(tx, by.campaign, outlet);
      const contact = await contactOf(tx, outlet, id);
      if (contact.person === null) return;
      await tx.query(
        'update contacts set person = null, person_key = null, version = version + 1 where id = $1',
        [id],
      );
      await this.persons.forget(tx, contact);
      await this.note(tx, by, 'forget', id, { after: { outlet } });
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'create' | 'change' | 'look' | 'forget',
    id: string,
    what: Pick<Act, 'before' | 'after'>,
  ): Promise<void> {
    const object = { kind: 'outlet-contact', id };
    return this.audit.note(tx, {
      actor,
      action: `outlet-contact.${act}`,
      object,
      campaign,
      ...what,
    });
  }
}

/** At an outlet that is held: nobody else writes it meanwhile. Throws Refusal 404. */
async function contactOf(tx: Transaction, outlet: string, id: string): Promise<KeptContact> {
  const [found] = await tx.query<KeptContact>(
    `select purpose, version, person_key as "personKey", person from contacts where outlet = $1 and id = $2`,
    [outlet, id],
  );
  if (!found) throw nobody();
  return found;
}

async function expectRoom(tx: Transaction, outlet: string): Promise<void> {
  const [there] = await tx.query<{ n: number }>(
    'select count(*)::int as n from contacts where outlet = $1 and person is not null',
    [outlet],
  );
  if (there!.n >= most) throw new Refusal('too-many-contacts', 409, { most });
}

const nobody = () => new Refusal('no-such-outlet-contact', 404);
