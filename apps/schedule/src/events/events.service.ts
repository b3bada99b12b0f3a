import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { VenueLetters } from '../letters/venue.letters.js';
import { ShiftMoves, type Gone } from '../shifts/shift.moves.js';
import { EventPlaces } from './event.places.js';
import { shownOf, type EventRow } from './event.row.js';
import { afterMove, asksAgain, expectsOthers, mayChange, type Transition } from './event.rules.js';
import type { EventChanges, EventWanted } from './event.schema.js';
import { EventSteps } from './event.steps.js';
import { expectVersion, insertEvent, lockEvent, lockEvents, updateEvent } from './events.store.js';
import { outOfEachOthersWay } from './turns.rules.js';

/** An event, and the version of it that was looked at. */
export interface Looked {
  readonly id: string;
  readonly version: number;
}

/** What an event was and is, whether its venue has to be asked, and what it has to be told. */
type Went = Gone & {
  readonly asks: boolean;
  readonly tells?: 'agreed' | 'moved' | undefined;
};

/** An event that is changed, and into what. */
export type Change = Looked & Omit<EventChanges, 'version'>;

/**
 * What staff do with events, with one or with the days of a series at once: then all of it happens or nothing. Each act
 * is a version of the event and an audited act.
 */
@Injectable()
export class EventsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventPlaces) private readonly places: EventPlaces,
    @Inject(EventSteps) private readonly steps: EventSteps,
    @Inject(ProposalsService) private readonly proposals: ProposalsService,
    @Inject(VenueLetters) private readonly letters: VenueLetters,
    @Inject(ShiftMoves) private readonly shifts: ShiftMoves,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
  ) {}

  /** A draft. Throws BadRequest for a time that is past or never is, Refusal 404 for a venue or space that is not there. */
  create(by: By, wanted: EventWanted): Promise<string> {
    return this.database.transaction((tx) => this.draft(tx, by, wanted, null));
  }

  /** The same, inside of a transaction, as a day of a series. */
  async draft(
    tx: Transaction,
    by: By,
    wanted: EventWanted,
    series: string | null,
  ): Promise<string> {
    const event = {
      ...wanted,
      listed: wanted.listed ?? wanted.kind === 'booth',
      ...(await this.places.place(tx, by.campaign, wanted)),
      id: newId(),
      campaign: by.campaign,
      state: 'draft' as const,
      owner: staffIdOf(by),
      series,
    };
    await insertEvent(tx, event, { by: event.owner, act: 'create' });
    await this.steps.note(tx, by, event, 'create', { after: shownOf(event) });
    return event.id;
  }

  /**
   * Another time or place asks the venue again, once for all that are alike, unless it agreed beforehand to be told, or
   * has named it itself (`agreed`). Throws Refusal 404, 409 `changed-meanwhile`, `event-over` or `space-taken`, and
   * BadRequest as `create` does.
   */
  change(by: By, all: readonly Change[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const gone: Went[] = [];
      const turns = outOfEachOthersWay(
        await lockEvents(tx, by.campaign, all),
        ({ before, starts = before.starts }) => ({ from: before.starts, to: starts }),
      );
      for (const { before, version, id: _, ...changes } of turns) {
        await expectVersion(tx, before, version);
        if (!mayChange(before.state)) throw new Refusal('event-over', 409);
        gone.push(await this.changeOne(tx, by, before, changes));
      }
      const toAsk = gone.filter(({ asks }) => asks).map(({ after }) => after);
      await this.proposals.ask(tx, by, toAsk.toSorted(byStart));
      for (const news of ['agreed', 'moved'] as const) {
        const of = gone.filter(({ tells }) => tells === news).map(({ after }) => after);
        await this.letters.agreed(tx, of.toSorted(byStart), news);
      }
      await this.shifts.follow(tx, by.campaign, gone);
    });
  }

  private async changeOne(
    tx: Transaction,
    by: By,
    before: EventRow,
    { agreed: isAgreed, ...changes }: Omit<EventChanges, 'version'>,
  ): Promise<Went> {
    const goesElsewhere = changes.venue !== undefined && changes.venue !== before.venue;
    const wanted = { ...before, ...(goesElsewhere && { space: undefined }), ...changes };
    const moved = asksAgain.some((field) => wanted[field] !== before[field]);
    const placed = moved
      ? await this.places.place(tx, by.campaign, wanted)
      : { space: before.space };
    const next = { ...before, ...changes, ...placed };
    const agreed = !goesElsewhere && (await this.places.agreesToMoves(tx, next.venue));
    const asks = moved && !isAgreed && afterMove(before.state, agreed) === 'ask-again';
    const after = await updateEvent(
      tx,
      { ...next, ...(asks && { state: 'proposed' as const }) },
      { by: staffIdOf(by), act: moved ? 'move' : 'change' },
      { isRescheduled: moved },
    );
    await this.steps.note(tx, by, before, moved ? 'move' : 'change', {
      before: shownOf(before),
      after: shownOf(next),
    });
    if (moved) await this.approvals.follow(tx, by, before, after);
    if (moved && before.state === 'confirmed')
      await (asks ? this.steps.reopened(tx, after) : this.steps.moved(tx, after));
    else if (before.state === 'confirmed' && expectsOthers(before, after))
      await this.steps.restated(tx, after);
    const tells = moved && !asks && before.state === 'confirmed' ? 'moved' : undefined;
    return isAgreed
      ? { before, after: await this.agree(tx, by, after), asks, tells: 'agreed' }
      : { before, after, asks, tells };
  }

  /** What the venue has named itself: nothing of what it was asked awaits an answer any more. */
  private async agree(tx: Transaction, by: By, event: EventRow): Promise<EventRow> {
    await this.proposals.leave(tx, [event], 'changed');
    const stepBy = { actor: by.actor, staff: staffIdOf(by) };
    return (await this.steps.take(tx, event, 'confirm', stepBy)) ?? event;
  }

  /** Each venue is asked once about what is alike, by mail where it has an address. Throws Refusal 404, 409. */
  propose(by: By, ...all: readonly Looked[]): Promise<void> {
    return this.take(by, all, 'propose', (tx, events) => this.proposals.ask(tx, by, events));
  }

  /** Agreed with the venue by other ways; one that was asked by mail is told. Throws Refusal 404, 409, `space-taken` among them. */
  confirm(by: By, ...all: readonly Looked[]): Promise<void> {
    return this.take(by, all, 'confirm', async (tx, events) => {
      await this.proposals.leave(tx, events, 'changed');
      await this.letters.agreed(tx, events);
    });
  }

  /** Inside of the transaction that moves it: the event as it is, with another owner. */
  async handOver(tx: Transaction, by: By, id: string, to: string): Promise<void> {
    const before = await lockEvent(tx, by.campaign, id);
    await updateEvent(tx, { ...before, owner: to }, { by: staffIdOf(by), act: 'hand-over' });
    const owners = { before: { owner: before.owner }, after: { owner: to } };
    await this.steps.note(tx, by, before, 'hand-over', owners);
  }

  start(by: By, looked: Looked): Promise<void> {
    return this.take(by, [looked], 'start');
  }

  /** Its shifts that have not begun are cancelled, and whoever is on them is told. Throws Refusal 404, 409. */
  finish(by: By, looked: Looked): Promise<void> {
    return this.take(by, [looked], 'finish', (tx) => this.shifts.endAhead(tx, looked.id));
  }

  /** It was not over after all: within a day. Cancelled shifts stay so. Throws Refusal 404, 409. */
  reopen(by: By, looked: Looked): Promise<void> {
    return this.take(by, [looked], 'reopen');
  }

  /** Cancelling twice is cancelling once. Throws Refusal 404, and 409 once it is done. */
  cancel(by: By, reason: string, ...all: readonly Looked[]): Promise<void> {
    return this.take(
      by,
      all,
      'cancel',
      async (tx, events) => {
        await this.proposals.leave(tx, events, 'cancelled');
        const ids = events.map(({ id }) => id);
        await this.shifts.endAllOf(tx, ids);
      },
      reason,
    );
  }

  private take(
    by: By,
    all: readonly Looked[],
    transition: Transition,
    then?: (tx: Transaction, events: readonly EventRow[]) => Promise<unknown>,
    reason: string | null = null,
  ): Promise<void> {
    const stepBy = { actor: by.actor, staff: staffIdOf(by) };
    return this.database.transaction(async (tx) => {
      const taken: EventRow[] = [];
      for (const { before, version } of await lockEvents(tx, by.campaign, all)) {
        const after = await this.steps.take(tx, before, transition, stepBy, { version, reason });
        if (after) taken.push(after);
      }
      if (taken.length) await then?.(tx, taken.toSorted(byStart));
    });
  }
}

function byStart(a: EventRow, b: EventRow): number {
  return a.startsAt.getTime() - b.startsAt.getTime();
}
