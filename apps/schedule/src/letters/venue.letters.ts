import { eventsInOneLetter, VenueAgreed } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { EventRow } from '../events/event.row.js';
import { lettersAbout } from '../proposals/proposal.rules.js';
import { factsOf } from '../proposals/proposals.store.js';

interface AskedByMail {
  readonly event: string;
  readonly proposal: string;
  readonly reference: string;
  readonly address: string;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string;
}

/** What these events' venues were asked last, where somebody there was written to and still is somebody. */
const askedByMail = `
  select l.event, l.proposal, l.reference, v.address, c.locale, c.person_key as "personKey", c.person
  from (select distinct on (a.event) a.event, p.id as proposal, p.reference, p.contact, p.via
      from proposal_events a join proposals p on p.id = a.proposal
      where a.event = any($1) order by a.event, p.asked_at desc, p.id desc) l
    join events e on e.id = l.event join venues v on v.id = e.venue
    join contacts c on c.id = l.contact and c.venue = e.venue
  where l.via = 'mail' and c.has_email and exists (select from sealing.data_keys k where k.id = c.person_key)
  order by e.starts_at, e.id`;

/** Orders letters to venues that say what is agreed, in the transaction in which it is: one for all days of a question. */
@Injectable()
export class VenueLetters {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /** A venue that was never asked by mail is spoken with by other ways, and gets none. */
  async agreed(
    tx: Transaction,
    events: readonly EventRow[],
    about: 'agreed' | 'moved' = 'agreed',
  ): Promise<void> {
    if (events.length === 0) return;
    const asked = await tx.query<AskedByMail>(askedByMail, [events.map(({ id }) => id)]);
    for (const proposal of new Set(asked.map((one) => one.proposal))) {
      const ofIt = asked.filter((one) => one.proposal === proposal);
      const { reference, address, locale, personKey, person } = ofIt[0]!;
      const rows = ofIt.map((one) => events.find(({ id }) => id === one.event)!);
      for (const letter of lettersAbout(rows, eventsInOneLetter)) {
        const { kind, titles, venue, space } = await factsOf(tx, letter);
        const facts = { kind, titles, venue, space, address, reference };
        await this.outbox.add(tx, VenueAgreed, {
          ask: newId(),
          proposal,
          about,
          campaign: letter[0].campaign,
          locale,
          personKey,
          person,
          facts: { ...facts, agreed: letter.map(entryOf) },
        });
      }
    }
  }
}

function entryOf({ id, sequence, starts, ends, startsAt, endsAt }: EventRow) {
  return {
    starts,
    ends,
    uid: id,
    sequence,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
}
