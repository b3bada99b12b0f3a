import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { PersonErased, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { Persons, type SealedPerson } from '../people/persons.js';
import type { Reader } from './holdings.js';
import { mayOwn } from './ownership.rules.js';

/** Somebody who gets something, and can be written to. */
export interface Receiver extends SealedPerson {
  readonly staff: string;
  readonly locale: string;
  readonly person: string;
}

interface Row extends SealedPerson {
  readonly staff: string;
  readonly role: string | null;
  readonly joined: boolean;
  readonly locale: string;
}

const select = 'select staff, role, joined, locale, person_key as "personKey", person from people';

/** Who works on a campaign, by name, and what was written to them. */
@Injectable()
export class Colleagues {
  constructor(
    @Inject(Persons) private readonly persons: Persons,
    @Inject(PersonKeys) private readonly keys: PersonKeys,
  ) {}

  /** Names by id; whoever is erased or was never here has none. */
  async namesOf(
    db: Reader,
    campaign: string,
    ids: readonly (string | null)[],
  ): Promise<(id: string) => string> {
    const rows = await db.query<Row>(`${select} where campaign = $1 and staff = any($2)`, [
      campaign,
      ids.filter((id) => id !== null),
    ]);
    const opened = await this.persons.openAll(db, rows);
    const names = new Map(opened.map(({ staff, opened: person }) => [staff, person?.name ?? '']));
    return (id) => names.get(id) ?? '';
  }

  /** Whether they can own something in the campaign. */
  async owns(db: Reader, campaign: string, staff: string | null): Promise<boolean> {
    const [found] = await db.query<Row>(`${select} where campaign = $1 and staff = $2`, [
      campaign,
      staff,
    ]);
    return mayOwn(found?.role);
  }

  /** Who gets it, kept in the campaign until the transaction ends. Throws Refusal 404, 409 `cannot-own`. */
  async receiver(tx: Transaction, campaign: string, staff: string): Promise<Receiver> {
    const [found] = await tx.query<Row>(
      `${select} where campaign = $1 and staff = $2 and role is not null for share`,
      [campaign, staff],
    );
    if (!found) throw new Refusal('no-such-colleague', 404, { path: 'to' });
    const { person } = found;
    if (!mayOwn(found.role) || !found.joined || person === null)
      throw new Refusal('cannot-own', 409, { path: 'to' });
    return { ...found, person };
  }

  /** Words to somebody, sealed under their key. Throws Refusal 409 `cannot-own` where they are being erased. */
  async sealNote(tx: Transaction, { personKey }: Receiver, note: string): Promise<string> {
    try {
      return await this.keys.reseal(tx, personKey, note);
    } catch (error) {
      if (error instanceof PersonErased) throw new Refusal('cannot-own', 409, { path: 'to' });
      throw error;
    }
  }

  /** Empty once whoever they went to is erased. */
  async openNote(db: Reader, personKey: string, note: string | null): Promise<string> {
    if (note === null) return '';
    try {
      return await this.keys.open(db, personKey, note);
    } catch (error) {
      if (error instanceof PersonErased) return '';
      throw error;
    }
  }
}
