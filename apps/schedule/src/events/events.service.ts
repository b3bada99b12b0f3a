import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { staffIdOf, type By } from '../by.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { ShiftMoves } from '../shifts/shift.moves.js';
import { EventPlaces } from './event.places.js';
import type { EventRow } from './event.row.js';
import { afterMove, asksAgain, mayChange, type Transition } from './event.rules.js';
import type { EventChanges, EventWanted } from './event.schema.js';
import { EventSteps, type StepBy } from './event.steps.js';
import { expectVersion, insertEvent, lockEvent, updateEvent } from './events.store.js';

/** What staff do with events. Each act is a version of the event and an audited act, in one transaction. */
@Injectable()
export class EventsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventPlaces) private readonly places: EventPlaces,
    @Inject(EventSteps) private readonly steps: EventSteps,
    @Inject(ProposalsService) private readonly proposals: ProposalsService,
    @Inject(ShiftMoves) private readonly shifts: ShiftMoves,
  ) {}

  /** A draft. Throws BadRequest for a time that is past or never is, Refusal 404 for a venue or space that is not there. */
  create(by: By, wanted: EventWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      const event = {
        ...wanted,
        ...(await this.places.place(tx, by.campaign, wanted)),
        id: newId(),
        campaign: by.campaign,
        state: 'draft' as const,
        owner: staffIdOf(by),
        series: null,
      };
      await insertEvent(tx, event, { by: event.owner, act: 'create' });
      await this.steps.note(tx, by, event, 'create', { after: shownOf(event) });
      return event.id;
    });
  }

  /**
   * Another time or place asks the venue again, unless it agreed beforehand to be told. Throws Refusal 404, 409
   * `changed-meanwhile`, `event-over` or `space-taken`, and BadRequest as `create` does.
   */
  change(by: By, id: string, { version, ...changes }: EventChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await lockEvent(tx, by.campaign, id);
      await expectVersion(tx, before, version);
      if (!mayChange(before.state)) throw new Refusal('event-over', 409);
      const goesElsewhere = changes.venue !== undefined && changes.venue !== before.venue;
      const wanted = { ...before, ...(goesElsewhere && { space: undefined }), ...changes };
      const moved = asksAgain.some((field) => wanted[field] !== before[field]);
      const placed = moved
        ? await this.places.place(tx, by.campaign, wanted)
        : { space: before.space };
      const next = { ...before, ...changes, ...placed };
      if (moved) await this.move(tx, by, before, next, goesElsewhere);
      else await updateEvent(tx, next, { by: staffIdOf(by), act: 'change' });
      await this.steps.note(tx, by, before, moved ? 'move' : 'change', {
        before: shownOf(before),
        after: shownOf(next),
      });
    });
  }

  private async move(
    tx: Transaction,
    by: By,
    before: EventRow,
    next: EventRow,
    goesElsewhere: boolean,
  ): Promise<void> {
    const agreed = !goesElsewhere && (await this.places.agreesToMoves(tx, next.venue));
    const asks = afterMove(before.state, agreed) === 'ask-again';
    const after = await updateEvent(
      tx,
      { ...next, ...(asks && { state: 'proposed' as const }) },
      { by: staffIdOf(by), act: 'move' },
      { isRescheduled: true },
    );
    if (asks) await this.proposals.ask(tx, by, after);
    await this.shifts.follow(tx, before, after);
    if (before.state !== 'confirmed') return;
    await (asks ? this.steps.reopened(tx, after) : this.steps.moved(tx, after));
  }

  /** The venue is asked, by mail where it has an address. Throws Refusal 404, 409. */
  propose(by: By, id: string, version: number): Promise<void> {
    return this.take(by, id, version, 'propose', (tx, event) => this.proposals.ask(tx, by, event));
  }

  /** Agreed with the venue by other ways, without its being asked. Throws Refusal 404, 409, `space-taken` among them. */
  confirm(by: By, id: string, version: number): Promise<void> {
    return this.take(by, id, version, 'confirm', (tx, event) =>
      this.proposals.end(tx, event.id, 'changed'),
    );
  }

  start(by: By, id: string, version: number): Promise<void> {
    return this.take(by, id, version, 'start');
  }

  finish(by: By, id: string, version: number): Promise<void> {
    return this.take(by, id, version, 'finish');
  }

  /** Cancelling twice is cancelling once. Throws Refusal 404, and 409 once it is done. */
  cancel(by: By, id: string, version: number, reason: string): Promise<void> {
    return this.take(
      by,
      id,
      version,
      'cancel',
      async (tx, event) => {
        await this.proposals.end(tx, event.id, 'cancelled');
        await this.shifts.endAllOf(tx, event.id);
      },
      reason,
    );
  }

  private take(
    by: By,
    id: string,
    version: number,
    transition: Transition,
    then?: (tx: Transaction, event: EventRow) => Promise<unknown>,
    reason: string | null = null,
  ): Promise<void> {
    const stepBy: StepBy = { actor: by.actor, staff: staffIdOf(by) };
    return this.database.transaction(async (tx) => {
      const before = await lockEvent(tx, by.campaign, id);
      const after = await this.steps.take(tx, before, transition, stepBy, { version, reason });
      if (after) await then?.(tx, after);
    });
  }
}

/** What the audit log keeps of it. */
function shownOf(event: Omit<EventRow, 'version' | 'sequence' | 'cancelReason'>) {
  const { kind, venue, space, starts, ends, setupMinutes, teardownMinutes, expectedVisitors } =
    event;
  const titles = { ...event.titles } as Record<string, string>;
  return {
    kind,
    titles,
    venue,
    space,
    starts,
    ends,
    setupMinutes,
    teardownMinutes,
    expectedVisitors,
  };
}
