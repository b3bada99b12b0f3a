import type { Transaction } from '@blueheart/database';
import { Fingerprints, newId, PersonErased, PersonKeys, type KeyBunch } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalAddress } from './staff.rules.js';

/** Somebody of the staff in the clear. */
export interface Person {
  /** Empty until they have told it. */
  readonly name: string;
  readonly address: string;
}

/** The sealed form, as the table has it. */
export interface SealedPerson {
  readonly personKey: string;
  readonly person: string | null;
}

/** Names and addresses of staff: sealed, and the only place where they are opened. */
@Injectable()
export class StaffPersons {
  constructor(
    @Inject(PersonKeys) private readonly keys: PersonKeys,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
  ) {}

  /** The address as better-auth knows it: a fingerprint, at a domain that cannot exist (RFC 2606). */
  aliasOf(address: string): string {
    const print = this.fingerprints.of(`staff:${canonicalAddress(address)}`);
    return `${print.toString('hex')}@staff.invalid`;
  }

  /** Makes the person's key, and gives the sealed form. */
  async seal(tx: Transaction, person: Person): Promise<{ personKey: string; person: string }> {
    const personKey = newId();
    const key = this.keys.fresh(personKey);
    await tx.query('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
      personKey,
      key.wrapped,
    ]);
    return { personKey, person: key.seal(textOf(person)) };
  }

  /** Another name, or another address, under the key that is there. */
  reseal(tx: Transaction, personKey: string, person: Person): Promise<string> {
    return this.keys.reseal(tx, personKey, textOf(person));
  }

  /** Undefined where there is nothing left to open. */
  async open(
    db: Parameters<PersonKeys['of']>[0],
    sealed: SealedPerson,
  ): Promise<Person | undefined> {
    return openWith(await this.keys.of(db, [sealed.personKey]), sealed);
  }

  /** Each with its person opened, by one reading of the keys. */
  async openAll<Row extends SealedPerson>(
    db: Parameters<PersonKeys['of']>[0],
    rows: readonly Row[],
  ): Promise<(Row & { readonly opened: Person | undefined })[]> {
    const keys = await this.keys.of(
      db,
      rows.map(({ personKey }) => personKey),
    );
    return rows.map((row) => ({ ...row, opened: openWith(keys, row) }));
  }
}

/** As letters read it. */
function textOf({ name, address }: Person): string {
  return JSON.stringify({ name, email: address });
}

function openWith(keys: KeyBunch, { personKey, person }: SealedPerson): Person | undefined {
  if (person === null) return undefined;
  try {
    const { name, email } = JSON.parse(keys.open(personKey, person)) as Record<string, string>;
    return { name: name ?? '', address: email ?? '' };
  } catch (error) {
    if (error instanceof PersonErased) return undefined;
    throw error;
  }
}
