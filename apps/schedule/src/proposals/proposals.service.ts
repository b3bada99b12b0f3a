import { Refusal, VenueAsked, type Actor } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { hashToken, MasterKeys, newId, randomBlock } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { staffIdOf, type By } from '../by.js';
import type { EventRow } from '../events/event.row.js';
import { EventSteps } from '../events/event.steps.js';
import { lockEvent } from '../events/events.store.js';
import {
  factsOf,
  latestProposal,
  proposalBehind,
  proposalById,
  readerAt,
  type Proposed,
} from './proposals.store.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import {
  holdsUntil,
  mayAnswer,
  referenceOf,
  type Answer,
  type ByHandWay,
} from './proposal.rules.js';

/** What a venue says to a proposal. */
export interface Said {
  readonly answer: Answer;
  /** Other times, as the clock there shows them; only with `suggested`. */
  readonly suggestions?: readonly { readonly starts: string; readonly ends: string }[];
  readonly remark?: string | undefined;
}

const theVenue: Actor = { kind: 'system' };

/** Asks venues, and takes their answers by whatever way they come. */
@Injectable()
export class ProposalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventSteps) private readonly steps: EventSteps,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(MasterKeys) private readonly master: MasterKeys,
  ) {}

  /**
   * Asks the venue of a proposed event: by mail where somebody there has an address; else it is for staff to call or to
   * send the printed letter. What was asked about the event before needs no answer any more.
   */
  async ask(tx: Transaction, by: By, event: EventRow): Promise<void> {
    const before = await this.end(tx, event.id, 'changed');
    const now = await tx.now();
    const reader = await readerAt(tx, event.venue);
    const token = reader && randomBlock(32);
    const id = newId();
    const until = holdsUntil(now, event.startsAt);
    const reference = referenceOf(randomBlock(6));
    await tx.query(
      `insert into proposals (id, event, version, reference, contact, via, token_hash, holds_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        event.id,
        event.version,
        reference,
        reader?.contact ?? null,
        reader ? 'mail' : 'by-hand',
        token ? hashToken(token.toString('base64url')) : null,
        until,
      ],
    );
    await this.steps.note(tx, by, event, 'ask', {
      after: { reference, via: reader ? 'mail' : 'by-hand' },
    });
    if (!reader || !token) return;
    const link = `${id}.${token.toString('base64url')}`;
    await this.outbox.add(tx, VenueAsked, {
      ask: id,
      campaign: event.campaign,
      locale: reader.locale,
      personKey: reader.personKey,
      person: reader.person,
      tokens: this.master.seal(JSON.stringify({ link }), id),
      facts: {
        ...(await factsOf(tx, event)),
        reference,
        holdsUntil: wallTimeOf(until, event.zone),
        again: before,
      },
    });
  }

  /** No answer is expected any more. Tells whether the event was ever asked about. */
  async end(
    tx: Transaction,
    event: string,
    ended: 'changed' | 'cancelled' | 'expired',
  ): Promise<boolean> {
    await tx.query(
      'update proposals set ended = $2 where event = $1 and answer is null and ended is null',
      [event, ended],
    );
    const [any] = await tx.query('select from proposals where event = $1 limit 1', [event]);
    return any !== undefined;
  }

  /** Whoever holds the link answers. Gives what came of it. */
  async answerByLink(
    link: { readonly id: string; readonly token: string },
    said: Said,
  ): Promise<ReturnType<typeof mayAnswer> | 'unknown' | 'space-taken'> {
    try {
      return await this.database.transaction(async (tx) => {
        const proposal = await proposalBehind(tx, link);
        if (!proposal) return 'unknown';
        return this.take(tx, proposal, said, { actor: theVenue, staff: null, via: 'link' });
      });
    } catch (error) {
      // Another event has got the space meanwhile. The answer is not taken: there is another to be given.
      if (error instanceof Refusal && error.code === 'space-taken') return 'space-taken';
      throw error;
    }
  }

  /**
   * Staff record an answer that came by phone, at a visit or on paper. Throws Refusal 404, 409 where none is expected
   * any more or the space is taken.
   */
  async recordAnswer(by: By, event: string, via: ByHandWay, said: Said): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockEvent(tx, by.campaign, event);
      const proposal = await latestProposal(tx, event);
      if (!proposal) throw new Refusal('not-asked', 409);
      const outcome = await this.take(tx, proposal, said, {
        actor: by.actor,
        staff: staffIdOf(by),
        via,
      });
      if (outcome !== 'take' && outcome !== 'done')
        throw new Refusal('not-to-be-answered', 409, {}, { because: outcome });
    });
  }

  private async take(
    tx: Transaction,
    { id, campaign, event: about }: Proposed,
    said: Said,
    by: { readonly actor: Actor; readonly staff: string | null; readonly via: ByHandWay | 'link' },
  ): Promise<ReturnType<typeof mayAnswer>> {
    const event = await lockEvent(tx, campaign, about);
    const proposal = await proposalById(tx, id);
    const outcome = mayAnswer(open(proposal, by.via), said.answer, await tx.now());
    if (outcome !== 'take') return outcome;
    await tx.query(
      `update proposals set answer = $2, answered_at = now(), answered_via = $3, recorded_by = $4, suggestions = $5,
         remark = $6, ended = null
       where id = $1`,
      [
        id,
        said.answer,
        by.via,
        by.staff,
        JSON.stringify(said.suggestions ?? []),
        said.remark ?? null,
      ],
    );
    await this.steps.note(tx, by, event, 'answer', {
      after: { answer: said.answer, via: by.via },
    });
    // What had expired is a draft again; it is agreed all the same.
    if (said.answer === 'accepted') await this.steps.take(tx, event, 'confirm', by);
    if (said.answer === 'declined') await this.steps.take(tx, event, 'decline', by);
    return 'take';
  }
}

/** An answer that staff record may come late: they have spoken with the venue. */
function open(proposal: Proposed, via: ByHandWay | 'link'): Proposed {
  if (via === 'link') return proposal;
  const ended = proposal.ended === 'expired' ? null : proposal.ended;
  return { ...proposal, ended, holdsUntil: new Date(8.64e15) };
}
