import { staffIdOf, type By } from '@blueheart/access';
import { Refusal, type Actor } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { Seats } from './seats.js';
import { ShiftNotes } from './shift.notes.js';
import type { ShiftRow, SignUpRow } from './shift.row.js';
import { isAttended, withdrawal } from './shift.rules.js';
import { freeSeat, lockShift, signUpsOf } from './shifts.store.js';

/** Somebody who acts for themselves: signed in, or with the link of a letter. */
export interface Volunteer {
  readonly staff: string;
  readonly campaign: string;
  readonly actor: Actor;
}

/** Throws Refusal 403: a program is nobody who could stand at a booth. */
export function volunteerOf(by: By): Volunteer {
  const staff = staffIdOf(by);
  if (!staff) throw new Refusal('not-allowed', 403);
  return { staff, campaign: by.campaign, actor: by.actor };
}

/** What volunteers do with their own part in a shift. Doing it twice is doing it once. */
@Injectable()
export class SignUpsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(ShiftNotes) private readonly notes: ShiftNotes,
  ) {}

  /**
   * A seat, or where there is none a place at the end of those who wait. Throws Refusal 404, 409 `shift-over`,
   * `shift-not-open`, and what the rules say.
   */
  signUp(who: Volunteer, id: string): Promise<'taken' | 'offered' | 'waiting' | 'conflict'> {
    return this.database.transaction(async (tx) => {
      const { shift, there, mine } = await this.lock(tx, who, id);
      if (mine) return mine.state as 'taken' | 'offered' | 'waiting' | 'conflict';
      refuseOver(shift, await tx.now());
      if (shift.eventState !== 'confirmed' && shift.eventState !== 'under-way')
        throw new Refusal('shift-not-open', 409);
      const seat = there.some(({ state }) => state === 'waiting')
        ? undefined
        : freeSeat(shift, there);
      if (seat) await this.seats.take(tx, shift, seat, { staff: who.staff, assignedBy: null });
      else await this.seats.wait(tx, shift, who.staff);
      const state = seat ? 'taken' : 'waiting';
      await this.notes.note(tx, who, 'sign-up', id, { after: { staff: who.staff, state } });
      return state;
    });
  }

  /**
   * Takes the place that is kept for them. `seen` is the sequence of the time and place that they agree to. Throws
   * Refusal 404, 409 `no-offer`, `changed-meanwhile`, and what the rules say.
   */
  accept(who: Volunteer, id: string, seen?: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { shift, mine } = await this.lock(tx, who, id);
      refuseUnseen(shift, seen);
      if (mine?.state === 'taken') return;
      const now = await tx.now();
      refuseOver(shift, now);
      if (mine?.state !== 'offered' || mine.offeredUntil! <= now)
        throw new Refusal('no-offer', 409);
      const wanted = { staff: who.staff, before: mine, assignedBy: null };
      await this.seats.take(tx, shift, mine.seat!, wanted);
      await this.notes.note(tx, who, 'accept', id, { after: { staff: who.staff } });
    });
  }

  /** Says that they come. Throws Refusal 404, 409 `not-on-shift`, and `changed-meanwhile` as `accept` does. */
  confirm(who: Volunteer, id: string, seen?: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { shift, mine } = await this.lock(tx, who, id);
      refuseUnseen(shift, seen);
      refuseOver(shift, await tx.now());
      if (mine?.state !== 'taken') throw new Refusal('not-on-shift', 409);
      if (mine.confirmedAt && !mine.asksOutAt) return;
      await tx.query('update sign_ups set confirmed_at = now(), asks_out_at = null where id = $1', [
        mine.id,
      ]);
      await this.notes.note(tx, who, 'confirm', id, { after: { staff: who.staff } });
    });
  }

  /**
   * They do not come. Until the deadline their seat is free at once; later, or where a minor would be left without an
   * adult, they stay on it and `asks` that somebody be found. Throws Refusal 404, 409 `shift-over`,
   * `too-late-to-withdraw`, `last-adult`.
   */
  withdraw(who: Volunteer, id: string, asks: boolean): Promise<'withdrawn' | 'asked'> {
    return this.database.transaction(async (tx) => {
      const { shift, there, mine } = await this.lock(tx, who, id);
      if (!mine) return 'withdrawn';
      if (mine.state !== 'taken') return this.leave(tx, who, shift, mine);
      const way = withdrawal(shift, await tx.now());
      if (shift.ended || way === 'over') throw new Refusal('shift-over', 409);
      const others = there.filter((one) => one.state === 'taken' && one.id !== mine.id);
      const isNeeded = !isAttended(others);
      if (way === 'freely' && !isNeeded) return this.leave(tx, who, shift, mine);
      if (!asks) throw new Refusal(isNeeded ? 'last-adult' : 'too-late-to-withdraw', 409);
      if (mine.asksOutAt) return 'asked';
      await tx.query('update sign_ups set asks_out_at = now(), confirmed_at = null where id = $1', [
        mine.id,
      ]);
      await this.notes.note(tx, who, 'ask-out', id, { after: { staff: who.staff } });
      return 'asked';
    });
  }

  /** How it was, once it is over. Throws Refusal 404, 409 `not-on-shift`, `shift-not-over`. */
  tell(who: Volunteer, id: string, felt: 'well' | 'so-so' | 'badly'): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { shift, mine } = await this.lock(tx, who, id);
      if (mine?.state !== 'taken') throw new Refusal('not-on-shift', 409);
      if ((await tx.now()) < shift.endsAt) throw new Refusal('shift-not-over', 409);
      await tx.query('update sign_ups set felt = $2 where id = $1', [mine.id, felt]);
    });
  }

  private async leave(
    tx: Transaction,
    who: Volunteer,
    shift: ShiftRow,
    mine: SignUpRow,
  ): Promise<'withdrawn'> {
    await this.seats.end(tx, shift, mine, mine.state === 'offered' ? 'declined' : 'withdrawn');
    await this.notes.note(tx, who, 'withdraw', shift.id, { after: { staff: who.staff } });
    return 'withdrawn';
  }

  private async lock(tx: Transaction, { campaign, staff }: Volunteer, id: string) {
    const shift = await lockShift(tx, campaign, id);
    const there = await signUpsOf(tx, [id]);
    return { shift, there, mine: there.find((one) => one.staff === staff) };
  }
}

/** Nobody agrees to a time or place that they have not seen. */
function refuseUnseen({ sequence }: ShiftRow, seen = sequence): void {
  if (seen !== sequence) throw new Refusal('changed-meanwhile', 409);
}

function refuseOver({ ended, startsAt }: ShiftRow, now: Date): void {
  if (ended || startsAt <= now) throw new Refusal('shift-over', 409);
}
