import type { Database, Transaction } from '@blueheart/database';
import { newId, PersonErased, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';

export interface SealedName {
  readonly personKey: string;
  readonly person: string;
}

/** Who somebody is at a partner's: the only place among requests where it is sealed and opened. */
@Injectable()
export class Names {
  constructor(@Inject(PersonKeys) private readonly keys: PersonKeys) {}

  /** Under a key of its own. */
  async seal(tx: Transaction, person: object): Promise<SealedName> {
    const id = newId();
    const key = this.keys.fresh(id);
    await tx.query('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
      id,
      key.wrapped,
    ]);
    return { personKey: id, person: key.seal(JSON.stringify(person)) };
  }

  /** Nothing that was sealed of them can be opened any more, wherever it lies. */
  forget(tx: Transaction, { personKey }: { personKey: string | null }): Promise<void> {
    return this.keys.forget(tx, personKey);
  }

  /** Undefined where nothing is left to open. */
  async open<Person>(
    db: Pick<Database | Transaction, 'query'>,
    { personKey, person }: { personKey: string | null; person: string | null },
  ): Promise<Person | undefined> {
    if (personKey === null || person === null) return undefined;
    try {
      return JSON.parse(await this.keys.open(db, personKey, person)) as Person;
    } catch (error) {
      if (error instanceof PersonErased) return undefined;
      throw error;
    }
  }
}
