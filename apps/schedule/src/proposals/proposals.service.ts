import { staffIdOf, type By } from '@blueheart/access';
import { eventsInOneLetter, Refusal, VenueAsked } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { MasterKeys, newId, randomBlock } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { EventRow } from '../events/event.row.js';
import { EventSteps, type StepBy } from '../events/event.steps.js';
import { EventLetters } from '../letters/event.letters.js';
import { VenueLetters } from '../letters/venue.letters.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import {
  holdsUntil,
  lettersAbout,
  mayAnswer,
  openTo,
  referenceOf,
  type ByHandWay,
  type Said,
} from './proposal.rules.js';
import {
  closeProposal,
  factsOf,
  latestProposal,
  lockEventsOf,
  overdueProposal,
  proposalBehind,
  proposalById,
  readerAt,
  storeProposal,
  type Proposed,
} from './proposals.store.js';

const bySystem: StepBy = { actor: { kind: 'system' }, staff: null };

/** Asks venues, and takes their answers by whatever way they come. */
@Injectable()
export class ProposalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventSteps) private readonly steps: EventSteps,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(MasterKeys) private readonly master: MasterKeys,
    @Inject(EventLetters) private readonly letters: EventLetters,
    @Inject(VenueLetters) private readonly venues: VenueLetters,
  ) {}

  /**
   * Asks venues about proposed events, the first to begin first, once about what one letter can tell: by mail where
   * somebody there has an address; else it is for staff to call or to send the printed letter. What was asked about them
   * before is over.
   */
  async ask(tx: Transaction, by: By, events: readonly EventRow[]): Promise<void> {
    for (const letter of lettersAbout(events, eventsInOneLetter))
      await this.askOnce(tx, by, letter);
  }

  private async askOnce(
    tx: Transaction,
    by: By,
    events: readonly [EventRow, ...EventRow[]],
  ): Promise<void> {
    const [first] = events;
    const before = await this.leave(tx, events, 'changed');
    const reader = await readerAt(tx, first.venue);
    const token = reader && randomBlock(32).toString('base64url');
    const id = newId();
    const until = holdsUntil(await tx.now(), first.startsAt);
    const reference = referenceOf(randomBlock(6));
    const contact = reader?.contact ?? null;
    await storeProposal(tx, { id, reference, contact, token, holdsUntil: until }, events);
    for (const event of events)
      await this.steps.note(tx, by, event, 'ask', {
        after: { reference, via: reader ? 'mail' : 'by-hand' },
      });
    if (!reader) return;
    await this.outbox.add(tx, VenueAsked, {
      ask: id,
      campaign: first.campaign,
      locale: reader.locale,
      personKey: reader.personKey,
      person: reader.person,
      tokens: this.master.seal(JSON.stringify({ link: `${id}.${token}` }), id),
      facts: {
        ...(await factsOf(tx, events)),
        reference,
        holdsUntil: wallTimeOf(until, first.zone),
        again: before,
      },
    });
  }

  /**
   * These events are no longer part of what their venue was asked; a question without any is over. Tells whether any of
   * them was ever asked about.
   */
  async leave(
    tx: Transaction,
    events: readonly Pick<EventRow, 'id'>[],
    ended: 'changed' | 'cancelled',
  ): Promise<boolean> {
    const ids = events.map(({ id }) => id);
    await tx.query(
      'update proposal_events set open = false, has_left = true where event = any($1) and open',
      [ids],
    );
    await tx.query(
      `update proposals p set ended = $2 where answer is null and ended is null
         and id in (select proposal from proposal_events where event = any($1))
         and not exists (select from proposal_events where proposal = p.id and not has_left)`,
      [ids, ended],
    );
    const [any] = await tx.query('select from proposal_events where event = any($1) limit 1', [
      ids,
    ]);
    return any !== undefined;
  }

  /** Whoever holds the link answers, in the campaign that it is of. Gives what came of it. */
  async answerByLink(
    campaign: string,
    link: { readonly id: string; readonly token: string },
    said: Said,
  ): Promise<ReturnType<typeof mayAnswer> | 'unknown' | 'space-taken'> {
    try {
      return await this.database.transaction(async (tx) => {
        const proposal = await proposalBehind(tx, link);
        if (proposal?.campaign !== campaign) return 'unknown';
        return this.take(tx, proposal, said, { ...bySystem, via: 'link' });
      });
    } catch (error) {
      // Another event has got the space meanwhile. The answer is not taken: there is another to be given.
      if (error instanceof Refusal && error.code === 'space-taken') return 'space-taken';
      throw error;
    }
  }

  /**
   * Staff record an answer that came by phone, at a visit or on paper, for all that was asked with this event. Throws
   * Refusal 404, 409 where none is expected any more or a space is taken.
   */
  async recordAnswer(by: By, event: string, via: ByHandWay, said: Said): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [known] = await tx.query('select from events where campaign = $1 and id = $2', [
        by.campaign,
        event,
      ]);
      if (!known) throw new Refusal('no-such-event', 404);
      const proposal = await latestProposal(tx, by.campaign, event);
      if (!proposal) throw new Refusal('not-asked', 409);
      const recorded = { actor: by.actor, staff: staffIdOf(by), via };
      const outcome = await this.take(tx, proposal, said, recorded);
      if (outcome !== 'take' && outcome !== 'done')
        throw new Refusal('not-to-be-answered', 409, {}, { because: outcome });
    });
  }

  /** Nobody answered while the time was held. False where there is nothing like this any more. */
  endOverdue(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const overdue = await overdueProposal(tx);
      if (!overdue) return false;
      const events = await lockEventsOf(tx, overdue.id);
      const { answer, ended } = await proposalById(tx, overdue.id);
      // Another process, or a late answer, was first.
      if (answer || ended) return true;
      await closeProposal(tx, overdue.id, 'expired');
      for (const event of events) await this.steps.take(tx, event, 'expire', bySystem);
      return true;
    });
  }

  private async take(
    tx: Transaction,
    { id }: Proposed,
    said: Said,
    by: StepBy & { readonly via: ByHandWay | 'link' },
  ): Promise<ReturnType<typeof mayAnswer>> {
    const events = await lockEventsOf(tx, id);
    const outcome = mayAnswer(
      openTo(await proposalById(tx, id), by.via),
      said.answer,
      await tx.now(),
    );
    if (outcome !== 'take') return outcome;
    const { answer, suggestions = [], remark = null } = said;
    await tx.query(
      `update proposals set answer = $2, answered_at = now(), answered_via = $3, recorded_by = $4, suggestions = $5,
         remark = $6
       where id = $1`,
      [id, answer, by.via, by.staff, JSON.stringify(suggestions), remark],
    );
    await closeProposal(tx, id, null);
    const agreed: EventRow[] = [];
    for (const event of events) {
      await this.steps.note(tx, by, event, 'answer', { after: { answer, via: by.via } });
      // What had expired is a draft again; it is agreed all the same.
      const after = answer === 'accepted' && (await this.steps.take(tx, event, 'confirm', by));
      if (after) agreed.push(after);
      if (answer === 'declined') await this.steps.take(tx, event, 'decline', by);
    }
    await this.venues.agreed(tx, agreed);
    // What came by another way somebody of the team has written down.
    const ids = events.map((event) => event.id);
    const news = answer === 'suggested' ? { suggestions: [...suggestions] } : {};
    if (by.via === 'link') await this.letters.send(tx, ids, answer, news);
    return 'take';
  }
}
