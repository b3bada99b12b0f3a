import { Refusal } from '@blueheart/contracts';
import { violates, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { Reminders } from '../reminders/reminders.service.js';
import type { ShiftRow, SignUpRow } from './shift.row.js';
import {
  dayHours,
  hindrances,
  isAttended,
  offeredUntil,
  restHours,
  travelMinutes,
  type Hindrance,
  type Span,
} from './shift.rules.js';
import { freeSeat, lockPeople, profileOf, signUpsOf, worksNear } from './shifts.store.js';

export type EndedBecause =
  'withdrawn' | 'removed' | 'declined' | 'lapsed' | 'cancelled' | 'event-cancelled' | 'left';

/** Who is put onto a shift. */
interface Wanted {
  readonly staff: string;
  /** The part they have in it already, if any: it becomes a seat. */
  readonly before?: SignUpRow | undefined;
  /** Null where they signed up themselves. */
  readonly assignedBy: string | null;
  /** What does not keep them from it, as a coordinator has said why. */
  readonly override?: boolean;
}

const busyOfShift = `
  busy = tstzrange(s.starts_at, s.ends_at),
  travelling = tstzrange(s.starts_at, s.ends_at + make_interval(mins => ${travelMinutes})),
  venue = (select venue from events where id = s.event)`;

/** The only writer of who has which seat. The shift is locked by whoever asks. */
@Injectable()
export class Seats {
  constructor(@Inject(Reminders) private readonly reminders: Reminders) {}

  /**
   * Gives somebody this seat, and tells what was overridden for it. Throws Refusal 409: what the rules say (a
   * Hindrance), `needs-adult`, `busy-then` with what else they have then, `no-time-to-travel`.
   */
  async take(tx: Transaction, shift: ShiftRow, seat: number, wanted: Wanted): Promise<Hindrance[]> {
    const { staff, before, assignedBy } = wanted;
    await lockPeople(tx, [staff]);
    const found = await this.check(tx, shift, staff, wanted.override ?? false);
    const id = before?.id ?? newId();
    if (!before) await this.insert(tx, shift, id, wanted, 'waiting');
    await this.sit(tx, shift, { id, staff }, seat);
    await tx.query('update sign_ups set assigned_by = coalesce($2, assigned_by) where id = $1', [
      id,
      assignedBy,
    ]);
    await this.reminders.plan(tx, shift, staff, { isAssigned: assignedBy !== null });
    return found;
  }

  /** Puts somebody at the end of those who wait. Throws Refusal as `take` does for what a seat would be refused for. */
  async wait(tx: Transaction, shift: ShiftRow, staff: string): Promise<void> {
    await this.check(tx, shift, staff, false);
    await this.insert(tx, shift, newId(), { staff, assignedBy: null }, 'waiting');
  }

  /** What the rules say to this person on this shift. Throws Refusal unless they are overridden. */
  async check(
    tx: Transaction,
    shift: ShiftRow,
    staff: string,
    isOverridden: boolean,
    except: readonly string[] = [],
  ): Promise<Hindrance[]> {
    const who = await profileOf(tx, shift.campaign, staff);
    const found = hindrances(shift, who, await worksNear(tx, staff, shift, except), shift.zone);
    if (found.length && !isOverridden)
      throw new Refusal(found[0]!, 409, { restHours, dayHours }, { hindrances: found });
    const there = (await signUpsOf(tx, [shift.id])).filter(
      (one) => one.state === 'taken' && one.staff !== staff && !except.includes(one.id),
    );
    if (!isAttended([...there, who])) throw new Refusal('needs-adult', 409);
    return found;
  }

  /** Seats a sign-up that is there. Throws Refusal 409 where they are elsewhere then. */
  async sit(
    tx: Transaction,
    shift: ShiftRow,
    { id, staff }: Pick<SignUpRow, 'id' | 'staff'>,
    seat: number,
    found: readonly Hindrance[] = [],
  ): Promise<void> {
    const failed = await tx.attempt(async () => {
      await tx.query(
        `update sign_ups u set state = 'taken', seat = $2, offered_until = null, hindrances = $3, ${busyOfShift}
         from shifts s where u.id = $1 and s.id = u.shift`,
        [id, seat, found],
      );
    });
    if (!failed) return;
    throw (await elsewhere(tx, shift, staff, failed.error)) ?? failed.error;
  }

  /** Their part in it ends; a seat that this frees is offered to who waits longest. */
  async end(
    tx: Transaction,
    shift: ShiftRow,
    signUp: Pick<SignUpRow, 'id' | 'staff'>,
    because: EndedBecause,
  ): Promise<void> {
    await this.leave(tx, shift, signUp, because);
    await this.offerFree(tx, shift);
  }

  /** Their part in it ends, and the seat is for whoever asks to decide about. */
  async leave(
    tx: Transaction,
    shift: ShiftRow,
    { id, staff }: Pick<SignUpRow, 'id' | 'staff'>,
    because: EndedBecause,
  ): Promise<void> {
    await tx.query(
      `update sign_ups set state = 'ended', seat = null, offered_until = null, busy = null, travelling = null,
         venue = null, ended_because = $2, ended_at = now()
       where id = $1`,
      [id, because],
    );
    await this.reminders.leave(tx, shift, staff);
  }

  /** Every free seat is offered to who waits longest, while there is time to answer. */
  async offerFree(tx: Transaction, shift: ShiftRow): Promise<void> {
    if (shift.ended) return;
    const there = await signUpsOf(tx, [shift.id]);
    const told = await this.reminders.toldAt(tx, shift);
    const until = offeredUntil(shift, told);
    if (!until) return;
    for (const next of there.filter(({ state }) => state === 'waiting')) {
      const seat = freeSeat(shift, there);
      if (!seat) return;
      Object.assign(next, { seat });
      await tx.query(
        `update sign_ups set state = 'offered', seat = $2, offered_until = $3 where id = $1`,
        [next.id, seat, until],
      );
      const [{ offers } = { offers: 0 }] = await tx.query<{ offers: number }>(
        'update shifts set offers = offers + 1 where id = $1 returning offers',
        [shift.id],
      );
      await this.reminders.tell(tx, 'offer', shift, next.staff, { version: offers, at: told });
    }
  }

  private async insert(
    tx: Transaction,
    { id: shift, campaign }: ShiftRow,
    id: string,
    { staff, assignedBy }: Wanted,
    state: 'waiting',
  ): Promise<void> {
    await tx.query(
      `insert into sign_ups (id, shift, campaign, staff, state, assigned_by) values ($1, $2, $3, $4, $5, $6)`,
      [id, shift, campaign, staff, state, assignedBy],
    );
  }
}

/** The refusal that says what else they have then; of another campaign it tells nothing. */
export async function elsewhere(
  tx: Transaction,
  { campaign, startsAt, endsAt }: ShiftRow,
  staff: string,
  error: unknown,
): Promise<Refusal | undefined> {
  const code = ['busy-then', 'no-time-to-travel'][
    ['nobody_is_twice_at_once', 'nobody_flies'].findIndex((one) => violates(error, one))
  ];
  if (!code) return undefined;
  const [other] = await tx.query<Span & { shift: string; event: string }>(
    `select s.id as shift, s.event, s.starts_at as "startsAt", s.ends_at as "endsAt"
     from sign_ups u join shifts s on s.id = u.shift
     where u.staff = $1 and u.campaign = $2 and u.state = 'taken'
       and u.travelling && tstzrange($3::timestamptz, $4::timestamptz + make_interval(mins => ${travelMinutes}))
     order by s.starts_at limit 1`,
    [staff, campaign, startsAt, endsAt],
  );
  return new Refusal(code, 409, { travelMinutes }, other && { ...other });
}
