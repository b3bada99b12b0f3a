import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId, PersonErased, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { OutletContact } from './outlet.schema.js';
import type { KeptOutlet } from './outlets.locks.js';

type Sealed = Pick<KeptOutlet, 'personKey' | 'person'>;

/** Whom to call at an outlet: the only place where it is sealed and opened. */
@Injectable()
export class Contacts {
  constructor(@Inject(PersonKeys) private readonly keys: PersonKeys) {}

  /** Under a key of its own. */
  async seal(tx: Transaction, contact: OutletContact): Promise<Sealed> {
    const personKey = newId();
    const key = this.keys.fresh(personKey);
    await tx.query('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
      personKey,
      key.wrapped,
    ]);
    return { personKey, person: key.seal(JSON.stringify(contact)) };
  }

  /** Nothing that was sealed of them can be opened any more, wherever it lies. */
  forget(tx: Transaction, { personKey }: Pick<Sealed, 'personKey'>): Promise<void> {
    return this.keys.forget(tx, personKey);
  }

  /** Throws Refusal 404 where nothing is left to open. */
  async open(tx: Transaction, { personKey, person }: Sealed): Promise<OutletContact> {
    if (personKey === null || person === null) throw new Refusal('nobody-to-call', 404);
    try {
      return JSON.parse(await this.keys.open(tx, personKey, person)) as OutletContact;
    } catch (error) {
      if (error instanceof PersonErased) throw new Refusal('nobody-to-call', 404);
      throw error;
    }
  }
}
