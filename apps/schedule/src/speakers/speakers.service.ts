import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { ConferenceService } from '../conference/conference.service.js';
import { mayChange } from '../events/event.rules.js';
import { lockEvent } from '../events/events.store.js';
import { Persons } from '../people/persons.js';
import type { Speaker, SpeakerWanted } from './speaker.schema.js';
import { SpeakersQueries } from './speakers.queries.js';

const mostOfEvent = 30;

/**
 * The only writer of who speaks at an event. Each act is noted with it, and never says who: the log is for ever, and a
 * speaker is forgotten.
 */
@Injectable()
export class SpeakersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SpeakersQueries) private readonly queries: SpeakersQueries,
    @Inject(ConferenceService) private readonly conferences: ConferenceService,
    @Inject(Persons) private readonly persons: Persons,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404, 409 `event-over`, and 422 `too-many-speakers` beyond thirty. */
  add(by: By, id: string, { position, ...person }: SpeakerWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, by.campaign, id);
      if (!mayChange(event.state)) throw new Refusal('event-over', 409);
      const there = await this.queries.listed(tx, by.campaign, id);
      if (there.length >= mostOfEvent)
        throw new Refusal('too-many-speakers', 422, { most: mostOfEvent });
      const speaker = newId();
      const sealed = await this.persons.seal(tx, person);
      await tx.query(
        `insert into speakers (id, campaign, event, position, person_key, person)
         values ($1, $2, $3, $4, $5, $6)`,
        [speaker, by.campaign, id, position, sealed.personKey, sealed.person],
      );
      await this.note(tx, by, 'create', speaker, { after: { event: id } });
      return speaker;
    });
  }

  /** Who speaks, in the clear: a look at personal data, noted as one. Throws Refusal 404. */
  look(by: By, event: string): Promise<Speaker[]> {
    return this.database.transaction(async (tx) => {
      const speakers = await this.queries.of(tx, by.campaign, event);
      if (speakers.length) await this.note(tx, by, 'look', event);
      return speakers;
    });
  }

  /** Nothing of them is kept here, and the agenda has them no more; also when the event is over. Throws Refusal 404. */
  forget(by: By, id: string, speaker: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, by.campaign, id);
      const [forgotten] = await tx.query<{ personKey: string }>(
        `update speakers set person = null, forgotten_at = now()
         where campaign = $1 and event = $2 and id = $3 and forgotten_at is null returning person_key as "personKey"`,
        [by.campaign, id, speaker],
      );
      if (!forgotten) throw new Refusal('no-such-speaker', 404);
      await this.persons.forget(tx, forgotten);
      await this.conferences.takeOut(tx, by, event, speaker);
      await this.note(tx, by, 'forget', speaker, { after: { event: id } });
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'create' | 'look' | 'forget',
    id: string,
    what: Pick<Parameters<Audit['note']>[1], 'after'> = {},
  ): Promise<void> {
    const object = { kind: 'speaker', id };
    return this.audit.note(tx, { actor, action: `speaker.${act}`, object, campaign, ...what });
  }
}
