import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId, PersonErased, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { Signature } from './arrival.schema.js';
import { TransferNotes } from './transfer.notes.js';

/** Who signed, sealed, and the key that opens it. */
export interface Sealed {
  readonly key: string;
  readonly person: string;
}

/** The only writer of who signed for what arrived: sealed, looked at under notice, and forgotten when asked. */
@Injectable()
export class SignaturesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PersonKeys) private readonly keys: PersonKeys,
    @Inject(TransferNotes) private readonly notes: TransferNotes,
  ) {}

  /** In the transaction of the arrival, under a key of its own. */
  async keep(tx: Transaction, arrival: string, signature: Signature): Promise<void> {
    await this.keepSealed(tx, arrival, await this.seal(tx, signature));
  }

  /** For what arrives later: under a key of its own. */
  async seal(tx: Transaction, signature: Signature): Promise<Sealed> {
    const id = newId();
    const key = this.keys.fresh(id);
    await tx.query('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
      id,
      key.wrapped,
    ]);
    return { key: id, person: key.seal(JSON.stringify(signature)) };
  }

  async keepSealed(tx: Transaction, arrival: string, { key, person }: Sealed): Promise<void> {
    await tx.query('insert into signatures (arrival, person_key, person) values ($1, $2, $3)', [
      arrival,
      key,
      person,
    ]);
  }

  /** In the clear: a look at personal data, noted as one. Throws Refusal 404. */
  look(by: By, transfer: string, arrival: string): Promise<Signature> {
    return this.database.transaction(async (tx) => {
      const { key, person } = await find(tx, by.campaign, transfer, arrival);
      await this.notes.note(tx, by, 'look', transfer, { after: { movement: arrival } });
      try {
        return JSON.parse(await this.keys.open(tx, key, person)) as Signature;
      } catch (error) {
        if (error instanceof PersonErased) throw new Refusal('no-such-signature', 404);
        throw error;
      }
    });
  }

  /** What arrived stays in the books; who signed for it is nowhere any more. Throws Refusal 404. */
  forget(by: By, transfer: string, arrival: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await find(tx, by.campaign, transfer, arrival);
      await this.forgetIn(tx, arrival);
      await this.notes.note(tx, by, 'forget', transfer, { after: { movement: arrival } });
    });
  }

  /** With the arrival, where that is taken back; nothing where nobody signed. */
  async forgetIn(tx: Transaction, arrival: string): Promise<void> {
    const forgotten = await tx.query<{ key: string }>(
      `update signatures set person = null, forgotten_at = clock_timestamp()
       where arrival = $1 and forgotten_at is null returning person_key as key`,
      [arrival],
    );
    await this.keys.forget(tx, ...forgotten.map(({ key }) => key));
  }
}

async function find(
  tx: Transaction,
  campaign: string,
  transfer: string,
  arrival: string,
): Promise<Sealed> {
  const [found] = await tx.query<Sealed>(
    `select s.person_key as key, s.person from signatures s join arrivals a on a.movement = s.arrival
     where a.campaign = $1 and a.transfer = $2 and s.arrival = $3 and s.forgotten_at is null for update of s`,
    [campaign, transfer, arrival],
  );
  if (!found) throw new Refusal('no-such-signature', 404);
  return found;
}
