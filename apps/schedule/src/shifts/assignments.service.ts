import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { Reminders } from '../reminders/reminders.service.js';
import { elsewhere, Seats } from './seats.js';
import { ShiftNotes } from './shift.notes.js';
import { signUpColumns, signUpsFrom, type ShiftRow, type SignUpRow } from './shift.row.js';
import { isAttended, type Hindrance } from './shift.rules.js';
import { freeSeat, lockPeople, lockShift, lockShifts, signUpsOf } from './shifts.store.js';

interface How {
  /** Why the rules do not hold here. */
  readonly reason?: string | undefined;
  /** The sign-up of whom they replace. */
  readonly instead?: string | undefined;
}

/** What coordinators do with other people's parts in shifts. With a reason, they decide what rules would refuse. */
@Injectable()
export class AssignmentsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(Reminders) private readonly reminders: Reminders,
    @Inject(ShiftNotes) private readonly notes: ShiftNotes,
  ) {}

  /**
   * Gives somebody a seat, before whoever waits, a free one or that of whom they replace. Throws Refusal 404, 409 `shift-over`, `shift-of-the-past`, `shift-full`, and what the rules
   * say unless there is a `reason`: that nobody is in two places, and no minor alone, no reason changes.
   */
  assign(by: By, id: string, staff: string, { reason, instead }: How = {}): Promise<void> {
    return this.database.transaction(async (tx) => {
      const shift = await lockShift(tx, by.campaign, id);
      await refuseOver(tx, shift);
      const there = await signUpsOf(tx, [id]);
      const before = there.find((one) => one.staff === staff);
      if (before?.state === 'taken') return this.settle(tx, by, before, reason);
      const left = instead ? await this.leave(tx, shift, there, instead) : undefined;
      const seat = left?.seat ?? before?.seat ?? freeSeat(shift, there);
      if (!seat) throw new Refusal('shift-full', 409);
      const wanted = { staff, before, assignedBy: staffIdOf(by), override: reason !== undefined };
      const overridden = await this.seats.take(tx, shift, seat, wanted);
      if (left) await this.seats.offerFree(tx, shift);
      await this.notes.note(tx, by, 'assign', id, {
        ...(left && { before: { staff: left.staff } }),
        after: { staff, ...(overridden.length && { overridden: overridden.join(' ') }) },
        ...(reason !== undefined && { reason }),
      });
    });
  }

  /** Whoever is replaced goes, and leaves the seat to who comes. */
  private async leave(
    tx: Transaction,
    shift: ShiftRow,
    there: readonly SignUpRow[],
    signUp: string,
  ): Promise<SignUpRow> {
    const one = there.find(({ id }) => id === signUp);
    if (!one) throw new Refusal('no-such-sign-up', 404);
    await this.seats.leave(tx, shift, one, 'removed');
    return one;
  }

  /** What a move has made of it stays so, as a coordinator has said why. */
  private async settle(
    tx: Transaction,
    by: By,
    { id, shift, staff, hindrances }: SignUpRow,
    reason: string | undefined,
  ): Promise<void> {
    if (!hindrances.length || reason === undefined) return;
    await tx.query(`update sign_ups set hindrances = '{}' where id = $1`, [id]);
    const after = { staff, overridden: hindrances.join(' ') };
    await this.notes.note(tx, by, 'assign', shift, { after, reason });
  }

  /** Takes somebody off a shift, whatever part they have in it. Throws Refusal 404, 409 `last-adult`. */
  remove(by: By, id: string, signUp: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const shift = await lockShift(tx, by.campaign, id);
      const there = await signUpsOf(tx, [id]);
      const one = there.find((other) => other.id === signUp);
      if (!one) throw new Refusal('no-such-sign-up', 404);
      const rest = there.filter(({ id: other, state }) => other !== signUp && state === 'taken');
      if (one.state === 'taken' && !isAttended(rest)) throw new Refusal('last-adult', 409);
      await this.seats.end(tx, shift, one, 'removed');
      await this.notes.note(tx, by, 'remove', id, { before: { staff: one.staff } });
    });
  }

  /**
   * Two people change places, both or neither. Throws Refusal 404, 409 `shift-over`, `shift-of-the-past`, `not-on-shift`,
   * `same-shift`, `already-there`, and what the rules say unless there is a `reason`.
   */
  swap(by: By, one: string, other: string, reason?: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [a, b] = await this.lockBoth(tx, by.campaign, one, other);
      await lockPeople(tx, [a.signUp.staff, b.signUp.staff]);
      await this.exchange(tx, a, b);
      const overridden: Hindrance[] = [];
      for (const [{ shift }, { signUp }] of [
        [a, b],
        [b, a],
      ] as const) {
        const mine = shift === a.shift ? one : other;
        const found = await this.seats.check(tx, shift, signUp.staff, reason !== undefined, [mine]);
        await this.reminders.plan(tx, shift, signUp.staff, { isAssigned: true });
        overridden.push(...found);
      }
      await this.notes.note(tx, by, 'swap', a.shift.id, {
        before: { staff: a.signUp.staff },
        after: {
          staff: b.signUp.staff,
          with: b.shift.id,
          ...(overridden.length && { overridden: overridden.join(' ') }),
        },
        ...(reason !== undefined && { reason }),
      });
    });
  }

  private async lockBoth(tx: Transaction, campaign: string, one: string, other: string) {
    const found = await tx.query<SignUpRow>(
      `select ${signUpColumns} from ${signUpsFrom} where u.campaign = $1 and u.id = any($2)`,
      [campaign, [one, other]],
    );
    const shiftIds = [one, other].map((id) => {
      const signUp = found.find((row) => row.id === id);
      if (!signUp) throw new Refusal('no-such-sign-up', 404);
      return signUp.shift;
    });
    if (shiftIds[0] === shiftIds[1]) throw new Refusal('same-shift', 409);
    const shifts = await lockShifts(tx, campaign, shiftIds);
    const there = await signUpsOf(tx, shiftIds);
    const parts = [one, other].map((id, at) => {
      const signUp = there.find((row) => row.id === id && row.state === 'taken');
      if (!signUp) throw new Refusal('not-on-shift', 409);
      return { shift: shifts[at]!, signUp };
    });
    const [a, b] = parts as [(typeof parts)[0], (typeof parts)[0]];
    for (const [here, comes] of [
      [a, b],
      [b, a],
    ] as const) {
      await refuseOver(tx, here.shift);
      if (there.some((row) => row.shift === here.shift.id && row.staff === comes.signUp.staff))
        throw new Refusal('already-there', 409);
    }
    return [a, b] as const;
  }

  /** In one statement: that nobody is in two places is looked at when both have changed. */
  private async exchange(
    tx: Transaction,
    a: { readonly shift: ShiftRow; readonly signUp: SignUpRow },
    b: { readonly shift: ShiftRow; readonly signUp: SignUpRow },
  ): Promise<void> {
    for (const { shift, signUp } of [a, b]) await this.reminders.leave(tx, shift, signUp.staff);
    const failed = await tx.attempt(async () => {
      await tx.query(
        `update sign_ups set staff = case id when $1 then $4::uuid else $3::uuid end, confirmed_at = null,
           asks_out_at = null, hindrances = '{}'
         where id in ($1, $2)`,
        [a.signUp.id, b.signUp.id, a.signUp.staff, b.signUp.staff],
      );
    });
    if (!failed) return;
    throw (
      (await elsewhere(tx, a.shift, b.signUp.staff, failed.error)) ??
      (await elsewhere(tx, b.shift, a.signUp.staff, failed.error)) ??
      failed.error
    );
  }
}

/** Of an event that is over, attendance says who was there, signed up or not. */
async function refuseOver(tx: Transaction, { ended, endsAt, eventState }: ShiftRow): Promise<void> {
  if (eventState === 'done') throw new Refusal('shift-of-the-past', 409);
  if (ended || endsAt <= (await tx.now())) throw new Refusal('shift-over', 409);
}
