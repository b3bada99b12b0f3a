import { Audit } from '@blueheart/audit';
import {
  EventCancelled,
  EventConfirmed,
  EventFinished,
  EventMoved,
  EventReopened,
  EventRestated,
  Refusal,
  type Actor,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { EventRow } from './event.row.js';
import { decide, mayReopen, notBefore, transitions, type Transition } from './event.rules.js';
import { expectVersion, updateEvent } from './events.store.js';

/** Who takes an event a step further. A venue's answer by its link is the system's act, noted with the proposal. */
export interface StepBy {
  readonly actor: Actor;
  /** The member of staff; null for everybody else. */
  readonly staff: string | null;
}

/** An event's way from one state to the next: a version, an audited act, and an announcement where others need it. */
@Injectable()
export class EventSteps {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Takes the locked event through this transition. Gives it as it is then, or undefined where it had been taken
   * already. Throws Refusal 409: `not-from-here`, `changed-meanwhile`, `event-not-yet`, `event-long-over`, `space-taken`.
   */
  async take(
    tx: Transaction,
    before: EventRow,
    transition: Transition,
    by: StepBy,
    { version, reason = null }: { readonly version?: number; readonly reason?: string | null } = {},
  ): Promise<EventRow | undefined> {
    const decision = decide(transition, before.state);
    if (decision === 'already') return undefined;
    if (decision === 'refuse')
      throw new Refusal('not-from-here', 409, {}, { state: before.state, transition });
    if (version !== undefined) await expectVersion(tx, before, version);
    await refuseUntimely(tx, before, transition);
    const after = await updateEvent(
      tx,
      { ...before, state: transitions[transition].to, cancelReason: reason },
      { by: by.staff, act: transition },
      { isRescheduled: transition === 'cancel' },
    );
    await this.note(tx, by, after, transition, {
      before: { state: before.state },
      after: { state: after.state },
      ...(reason !== null && { reason }),
    });
    if (transition === 'confirm') await this.announce(tx, EventConfirmed, after);
    if (transition === 'cancel') await this.announce(tx, EventCancelled, after);
    if (transition === 'finish') await this.announce(tx, EventFinished, after);
    if (transition === 'reopen') await this.restated(tx, after);
    return after;
  }

  /** The event has another time or place, and keeps its state. */
  async moved(tx: Transaction, event: EventRow): Promise<void> {
    await this.announce(tx, EventMoved, event);
  }

  /** What is agreed stays so and expects others than it did, or goes on after all. */
  async restated(tx: Transaction, event: EventRow): Promise<void> {
    await this.announce(tx, EventRestated, event);
  }

  /** What was agreed is open again. */
  async reopened(tx: Transaction, event: EventRow): Promise<void> {
    await this.announce(tx, EventReopened, event);
  }

  note(
    tx: Transaction,
    { actor }: Pick<StepBy, 'actor'>,
    { id, campaign }: Pick<EventRow, 'id' | 'campaign'>,
    act: string,
    what: Partial<Parameters<Audit['note']>[1]>,
  ): Promise<void> {
    const object = { kind: 'event', id };
    return this.audit.note(tx, { actor, action: `event.${act}`, object, campaign, ...what });
  }

  private async announce(
    tx: Transaction,
    contract: typeof EventConfirmed,
    event: EventRow,
  ): Promise<void> {
    await this.outbox.add(tx, contract, {
      event: event.id,
      campaign: event.campaign,
      kind: event.kind,
      venue: event.venue,
      startsAt: event.startsAt.toISOString(),
      endsAt: event.endsAt.toISOString(),
      expectedVisitors: event.expectedVisitors,
      version: event.version,
    });
  }
}

/** Throws Refusal 409 where it is too early to say so, or too late to take it back. */
async function refuseUntimely(
  tx: Transaction,
  event: EventRow,
  transition: Transition,
): Promise<void> {
  const now = await tx.now();
  const earliest = notBefore(transition, event);
  if (earliest && now < earliest)
    throw new Refusal('event-not-yet', 409, {}, { from: earliest.toISOString() });
  if (transition !== 'reopen') return;
  // What is done is not changed any more: it was over when it was written last.
  const [done] = await tx.query<{ at: Date }>('select changed_at as at from events where id = $1', [
    event.id,
  ]);
  if (!done || !mayReopen(done.at, now)) throw new Refusal('event-long-over', 409);
}
