import { ActionAudited } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';

type Said = z.input<typeof ActionAudited.schema>;

/** What somebody did. Only `person` may say anything personal, and is sealed before it goes anywhere. */
export interface Act extends Omit<Said, 'person'> {
  readonly person?: {
    /** The data key of whom it is about. */
    readonly key: string;
    readonly before?: object;
    readonly after?: object;
  };
}

/** Where a service notes what somebody did. */
@Injectable()
export class Audit {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PersonKeys) private readonly people: PersonKeys,
  ) {}

  /**
   * Notes it in the transaction of the act: both are committed, or neither. Throws PersonErased when there is nothing
   * any more that it could be sealed with: an erasure is noted before it, or without the person.
   */
  async note(tx: Transaction, { person, ...act }: Act): Promise<void> {
    await this.outbox.add(tx, ActionAudited, {
      ...act,
      ...(person && { person: await this.seal(tx, person) }),
    });
  }

  private async seal(
    tx: Transaction,
    { key, before, after }: NonNullable<Act['person']>,
  ): Promise<Said['person']> {
    const sealed = (value: object) => this.people.reseal(tx, key, JSON.stringify(value));
    return {
      personKey: key,
      ...(before && { before: await sealed(before) }),
      ...(after && { after: await sealed(after) }),
    };
  }
}
