import type { Transaction } from '@blueheart/database';
import { newId, PersonErased, PersonKeys, type KeyBunch } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';

/** Somebody in the clear. */
export interface Person {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** The sealed form, as the tables have it. */
export interface SealedPerson {
  readonly personKey: string;
  readonly person: string | null;
}

type Reader = Parameters<PersonKeys['of']>[0];

/** Names and contacts of people: the only place in this service where they are sealed and opened. */
@Injectable()
export class Persons {
  constructor(@Inject(PersonKeys) private readonly keys: PersonKeys) {}

  /** Makes a key of their own, and gives the sealed form. */
  async seal(tx: Transaction, person: Person): Promise<{ personKey: string; person: string }> {
    const personKey = newId();
    const key = this.keys.fresh(personKey);
    await tx.query('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
      personKey,
      key.wrapped,
    ]);
    return { personKey, person: key.seal(JSON.stringify(person)) };
  }

  /** Nothing that was sealed of them can be opened any more, wherever it lies: here, in a letter, in the audit log. */
  forget(tx: Transaction, { personKey }: Pick<SealedPerson, 'personKey'>): Promise<void> {
    return this.keys.forget(tx, personKey);
  }

  /** What is true of them now, under the key that is there. */
  reseal(tx: Transaction, personKey: string, person: Person): Promise<string> {
    return this.keys.reseal(tx, personKey, JSON.stringify(person));
  }

  /** Each with its person opened, by one reading of the keys; undefined where there is nothing left to open. */
  async openAll<Row extends SealedPerson>(
    db: Reader,
    rows: readonly Row[],
  ): Promise<(Row & { readonly opened: Person | undefined })[]> {
    if (!rows.length) return [];
    const keys = await this.keys.of(
      db,
      rows.map(({ personKey }) => personKey),
    );
    return rows.map((row) => ({ ...row, opened: openWith(keys, row) }));
  }
}

function openWith(keys: KeyBunch, { personKey, person }: SealedPerson): Person | undefined {
  if (person === null) return undefined;
  try {
    return JSON.parse(keys.open(personKey, person)) as Person;
  } catch (error) {
    if (error instanceof PersonErased) return undefined;
    throw error;
  }
}
