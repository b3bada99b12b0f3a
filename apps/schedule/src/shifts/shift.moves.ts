import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EventRow } from '../events/event.row.js';
import { Reminders } from '../reminders/reminders.service.js';
import { Seats } from './seats.js';
import type { ShiftRow, SignUpRow } from './shift.row.js';
import { timesAfter, type Frame } from './shift-times.rules.js';
import { workHindrances } from './shift.rules.js';
import {
  freeSeat,
  lockPeople,
  lockShifts,
  lockShiftsOf,
  signUpsOf,
  worksNear,
} from './shifts.store.js';

/** Where a shift goes. */
export interface Move {
  readonly id: string;
  readonly startsAfter: number;
  readonly lasts: number;
  readonly startsAt: Date;
}

/** An event that was changed: what it was, and what it is. */
export interface Gone {
  readonly before: EventRow;
  readonly after: EventRow;
}

const minute = 60_000;

/** What becomes of shifts, and of who is on them, when their event moves or ends. The event is locked by whoever asks. */
@Injectable()
export class ShiftMoves {
  constructor(
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Reminders) private readonly reminders: Reminders,
  ) {}

  /** The shifts go where their events have gone, those of several at once: each leaves before any arrives. */
  async follow(tx: Transaction, campaign: string, all: readonly Gone[]): Promise<void> {
    const gone = all.filter(hasGone);
    if (!gone.length) return;
    const shifts = await lockShiftsOf(
      tx,
      gone.map(({ after }) => after.id),
    );
    const moves = shifts.map((shift) =>
      goesTo(
        shift,
        gone.find(({ after }) => after.id === shift.event)!,
      ),
    );
    // Whoever is there at the same hours in the same place is told nothing.
    for (const { id, startsAfter } of moves.filter(({ isSame }) => isSame))
      await tx.query('update shifts set starts_after = $2 where id = $1', [id, startsAfter]);
    await this.move(
      tx,
      campaign,
      moves.filter(({ isSame }) => !isSame),
    );
  }

  /**
   * Moves shifts that are locked. Everybody keeps their seat who can be there then; who cannot is in conflict, for a
   * coordinator to see to, and their seat is offered to who waits. Nobody has confirmed the new time yet.
   */
  async move(tx: Transaction, campaign: string, moves: readonly Move[]): Promise<void> {
    for (const { id, startsAfter, lasts, startsAt } of moves)
      await tx.query(
        `update shifts set starts_after = $2, lasts = $3::int, starts_at = $4,
           ends_at = $4::timestamptz + make_interval(mins => $3::int), version = version + 1, sequence = sequence + 1
         where id = $1`,
        [id, startsAfter, lasts, startsAt],
      );
    const ids = moves.map(({ id }) => id);
    const shifts = await lockShifts(tx, campaign, ids);
    const there = await signUpsOf(tx, ids);
    const concerned = there.filter(({ state }) => state !== 'waiting');
    await lockPeople(
      tx,
      concerned.map(({ staff }) => staff),
    );
    await this.standUp(tx, ids);
    for (const signUp of inTurn(concerned))
      await this.sitAgain(
        tx,
        shifts.find(({ id }) => id === signUp.shift)!,
        signUp,
      );
    for (const shift of shifts) await this.seats.offerFree(tx, shift);
  }

  /** They are over before they began. Whoever had a seat is told, and nobody is reminded any more. */
  async end(
    tx: Transaction,
    shifts: readonly ShiftRow[],
    because: 'cancelled' | 'event-cancelled',
  ): Promise<void> {
    const now = await tx.now();
    const ids = shifts.map(({ id }) => id);
    const there = await signUpsOf(tx, ids);
    await tx.query('update shifts set ended = $2, version = version + 1 where id = any($1)', [
      ids,
      because,
    ]);
    await tx.query(
      `update sign_ups set state = 'ended', seat = null, offered_until = null, busy = null, travelling = null,
         venue = null, ended_because = $2, ended_at = now()
       where shift = any($1) and state <> 'ended'`,
      [ids, because],
    );
    for (const { shift: id, staff, state } of there) {
      const shift = shifts.find((one) => one.id === id)!;
      await this.reminders.drop(tx, id, staff, 'cancelled');
      if (state === 'waiting' || shift.startsAt <= now) continue;
      const at = await this.reminders.toldAt(tx, shift);
      await this.reminders.tell(tx, 'cancelled', shift, staff, { version: shift.sequence, at });
    }
  }

  /** The events are cancelled. */
  async endAllOf(tx: Transaction, events: readonly string[]): Promise<void> {
    await this.end(tx, await lockShiftsOf(tx, events), 'event-cancelled');
  }

  /** The event is over: what has not begun does not take place. */
  async endAhead(tx: Transaction, event: string): Promise<void> {
    const now = await tx.now();
    const all = await lockShiftsOf(tx, [event]);
    await this.end(
      tx,
      all.filter(({ startsAt }) => startsAt > now),
      'cancelled',
    );
  }

  /** Until all have moved, nobody is in their own way. */
  private async standUp(tx: Transaction, shifts: readonly string[]): Promise<void> {
    await tx.query(
      `update sign_ups set state = 'conflict', seat = null, busy = null, travelling = null, venue = null,
         confirmed_at = null
       where shift = any($1) and state = 'taken'`,
      [shifts],
    );
  }

  private async sitAgain(tx: Transaction, shift: ShiftRow, signUp: SignUpRow): Promise<void> {
    if (signUp.state === 'offered') {
      await tx.query(
        `update sign_ups set offered_until = least(offered_until, $2::timestamptz - interval '1 hour') where id = $1`,
        [signUp.id, shift.startsAt],
      );
      return this.reminders.follow(tx, shift, signUp.staff, false);
    }
    const hasSeat = await this.canSit(tx, shift, signUp);
    await this.reminders.follow(tx, shift, signUp.staff, hasSeat);
  }

  private async canSit(tx: Transaction, shift: ShiftRow, signUp: SignUpRow): Promise<boolean> {
    const seat = signUp.seat ?? freeSeat(shift, await signUpsOf(tx, [shift.id]));
    if (!seat) return false;
    const works = await worksNear(tx, signUp.staff, shift);
    const found = workHindrances(shift, works, shift.zone);
    try {
      await this.seats.sit(tx, shift, signUp, seat, found);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
}

function goesTo(shift: ShiftRow, { before, after }: Gone): Move & { readonly isSame: boolean } {
  const endsAsBefore = before.endsAt.getTime() === after.endsAt.getTime();
  const times = timesAfter(shift, frameOf(before), { ...frameOf(after), endsAsBefore });
  const startsAt = new Date(after.startsAt.getTime() + times.startsAfter * minute);
  const isSame =
    !isElsewhere({ before, after }) &&
    startsAt.getTime() === shift.startsAt.getTime() &&
    times.lasts === shift.lasts;
  return { id: shift.id, ...times, startsAt, isSame };
}

function frameOf({ startsAt, endsAt, setupMinutes, teardownMinutes }: EventRow): Frame {
  const lasts = (endsAt.getTime() - startsAt.getTime()) / minute;
  return { lasts, setup: setupMinutes, teardown: teardownMinutes };
}

function isElsewhere({ before, after }: Gone): boolean {
  return before.venue !== after.venue || before.space !== after.space;
}

function hasGone({ before, after }: Gone): boolean {
  const moments = ({ startsAt, endsAt, setupMinutes, teardownMinutes }: EventRow) =>
    [startsAt.getTime(), endsAt.getTime(), setupMinutes, teardownMinutes].join();
  return isElsewhere({ before, after }) || moments(before) !== moments(after);
}

/** Whoever had a seat comes before who had lost theirs. */
function inTurn(signUps: readonly SignUpRow[]): SignUpRow[] {
  return [...signUps].sort((a, b) => Number(a.seat === null) - Number(b.seat === null));
}
