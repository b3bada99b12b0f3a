import type { Transaction } from '@blueheart/database';
import { newId, PersonErased, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { OutletPerson } from './contact.schema.js';

/** The sealed form, as the table has it. */
export interface SealedPerson {
  readonly personKey: string | null;
  readonly person: string | null;
}

/** Whom to call at an outlet: the only place where they are sealed and opened. */
@Injectable()
export class SealedPersons {
  constructor(@Inject(PersonKeys) private readonly keys: PersonKeys) {}

  /** Under a key of their own. */
  async seal(tx: Transaction, person: OutletPerson): Promise<SealedPerson> {
    const personKey = newId();
    const key = this.keys.fresh(personKey);
    await tx.query('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
      personKey,
      key.wrapped,
    ]);
    return { personKey, person: key.seal(JSON.stringify(person)) };
  }

  /** Nothing that was sealed of them can be opened any more, wherever it lies. */
  forget(tx: Transaction, { personKey }: Pick<SealedPerson, 'personKey'>): Promise<void> {
    return this.keys.forget(tx, personKey);
  }

  /** Undefined where nothing is left to open. */
  async open(
    tx: Transaction,
    { personKey, person }: SealedPerson,
  ): Promise<OutletPerson | undefined> {
    if (personKey === null || person === null) return undefined;
    try {
      return JSON.parse(await this.keys.open(tx, personKey, person)) as OutletPerson;
    } catch (error) {
      if (error instanceof PersonErased) return undefined;
      throw error;
    }
  }
}
