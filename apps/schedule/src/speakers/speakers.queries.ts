import type { Database, Transaction } from '@blueheart/database';
import { Refusal } from '@blueheart/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Persons, type SealedPerson } from '../people/persons.js';
import type { listedSpeakerSchema, Speaker } from './speaker.schema.js';

type Listed = z.output<typeof listedSpeakerSchema>;

/** Reads of who speaks at an event; who was forgotten is nowhere in them. */
@Injectable()
export class SpeakersQueries {
  constructor(@Inject(Persons) private readonly persons: Persons) {}

  /** As what they speak, without their names. */
  listed(
    db: Pick<Database | Transaction, 'query'>,
    campaign: string,
    event: string,
  ): Promise<Listed[]> {
    return db.query<Listed>(
      `select id, position from speakers
       where campaign = $1 and event = $2 and forgotten_at is null order by made_at, id`,
      [campaign, event],
    );
  }

  /** In the clear. Throws Refusal 404. */
  async of(tx: Transaction, campaign: string, event: string): Promise<Speaker[]> {
    const [found] = await tx.query('select from events where campaign = $1 and id = $2', [
      campaign,
      event,
    ]);
    if (!found) throw new Refusal('no-such-event', 404);
    const rows = await tx.query<Listed & SealedPerson>(
      `select id, position, person_key as "personKey", person from speakers
       where campaign = $1 and event = $2 and forgotten_at is null order by made_at, id`,
      [campaign, event],
    );
    const opened = await this.persons.openAll(tx, rows);
    return opened.map(({ id, position, opened: person }) => ({
      id,
      position,
      name: person?.name ?? '',
      ...(person?.email && { email: person.email }),
      ...(person?.phone && { phone: person.phone }),
    }));
  }
}
