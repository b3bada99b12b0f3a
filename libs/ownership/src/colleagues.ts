import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { PersonErased, PersonKeys, type KeyBunch } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { mayOwn } from './ownership.rules.js';
import type { Reader } from './things.js';

/** Somebody who gets something, and can be written to. */
export interface Receiver {
  readonly staff: string;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string;
}

interface Row {
  readonly staff: string;
  readonly role: string | null;
  readonly joined: boolean;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string | null;
}

const select = 'select staff, role, joined, locale, person_key as "personKey", person from people';

/** Who works on a campaign, by name, and what was written to them: of `people`, as `keepPart` keeps it. */
@Injectable()
export class Colleagues {
  constructor(@Inject(PersonKeys) private readonly keys: PersonKeys) {}

  /** Names by id; whoever is erased or was never here has none. */
  async namesOf(
    db: Reader,
    campaign: string,
    ids: readonly (string | null)[],
  ): Promise<(id: string) => string> {
    const rows = await db.query<Row & { person: string }>(
      `${select} where campaign = $1 and staff = any($2) and person is not null`,
      [campaign, ids.filter((id) => id !== null)],
    );
    if (!rows.length) return () => '';
    const keys = await this.keys.of(
      db,
      rows.map(({ personKey }) => personKey),
    );
    const names = new Map(rows.map((row) => [row.staff, nameIn(keys, row)]));
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

function nameIn(keys: KeyBunch, { personKey, person }: Pick<Receiver, 'personKey' | 'person'>) {
  try {
    return (JSON.parse(keys.open(personKey, person)) as { name: string }).name;
  } catch (error) {
    if (error instanceof PersonErased) return '';
    throw error;
  }
}
