import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { ShiftRow } from '../shifts/shift.row.js';
import { QuietTimes } from './quiet-times.js';
import {
  changeToldAt,
  dueAt,
  onToldAt,
  plannedRules,
  toldAt,
  type ReminderRule,
  type There,
} from './reminder.rules.js';

type About = Pick<
  ShiftRow,
  'id' | 'campaign' | 'sequence' | 'startsAt' | 'endsAt' | 'zone' | 'eventState'
>;

/**
 * The only writer of `reminders`: what is to be told to whom, and when. One row a rule, shift, person and version, so
 * that nobody is told the same twice; what has been sent stays.
 */
@Injectable()
export class Reminders {
  constructor(@Inject(QuietTimes) private readonly quiet: QuietTimes) {}

  /** When news of a shift is told that came up now. */
  async toldAt(tx: Transaction, shift: About): Promise<Date> {
    return toldAt(await tx.now(), shift.startsAt, await this.there(tx, shift));
  }

  /** What follows for somebody who has got a seat. */
  async plan(
    tx: Transaction,
    shift: About,
    staff: string,
    how: { readonly isAssigned?: boolean } = {},
  ): Promise<void> {
    const now = await tx.now();
    const next = await this.remind(tx, shift, staff, how);
    const at = onToldAt(now, shift.startsAt, await this.there(tx, shift), next);
    if (at) await this.write(tx, 'on', shift, staff, await this.told(tx, 'on', shift, staff), at);
  }

  /** They have none any more. Whoever was told of it is told that, so that it goes out of their calendar too. */
  async leave(tx: Transaction, shift: About, staff: string): Promise<void> {
    await this.drop(tx, shift.id, staff, 'ended');
    const [invited] = await tx.query(
      `select from reminders where shift = $1 and staff = $2 and sent_at is not null
         and rule in ('on', 'tomorrow', 'changed') limit 1`,
      [shift.id, staff],
    );
    const now = await tx.now();
    if (!invited || shift.startsAt <= now) return;
    const times = await this.told(tx, 'off', shift, staff);
    await this.write(tx, 'off', shift, staff, times, await this.toldAt(tx, shift));
  }

  /** Gives when the first of it is due. */
  private async remind(
    tx: Transaction,
    shift: About,
    staff: string,
    how: { readonly isAssigned?: boolean } = {},
  ): Promise<Date | undefined> {
    const now = await tx.now();
    const there = await this.there(tx, shift);
    let first: Date | undefined;
    for (const rule of plannedRules) {
      const due = dueAt(rule, shift, there, now, how);
      if (due) await this.write(tx, rule, shift, staff, shift.sequence, due);
      first ??= due;
    }
    return first;
  }

  private async there(tx: Transaction, { zone, campaign }: About): Promise<There> {
    return { zone, quiet: await this.quiet.of(tx, campaign) };
  }

  /** How often they were told so of this shift. */
  private async told(
    tx: Transaction,
    rule: 'on' | 'off',
    { id }: Pick<About, 'id'>,
    staff: string,
  ): Promise<number> {
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
      `select count(*)::int as count from reminders
       where shift = $1 and staff = $2 and rule = $3 and sent_at is not null`,
      [id, staff, rule],
    );
    return count;
  }

  /** The shift has another time or place: what was not sent yet follows it, and whoever was told is told so at once. */
  async follow(tx: Transaction, shift: About, staff: string, hasSeat: boolean): Promise<void> {
    const [{ told } = { told: false }] = await tx.query<{ told: boolean }>(
      `select exists (select from reminders where shift = $1 and staff = $2 and sent_at is not null) as told`,
      [shift.id, staff],
    );
    await this.drop(tx, shift.id, staff, 'moved');
    const due = changeToldAt(await tx.now(), shift.startsAt, await this.there(tx, shift), told);
    await this.write(tx, 'changed', shift, staff, shift.sequence, due);
    if (hasSeat) await this.remind(tx, shift, staff);
  }

  /** One piece of news. */
  tell(
    tx: Transaction,
    rule: 'changed' | 'cancelled' | 'offer',
    shift: About,
    staff: string,
    { version, at }: { readonly version: number; readonly at: Date },
  ): Promise<void> {
    return this.write(tx, rule, shift, staff, version, at);
  }

  /** What was not sent to them about this shift is not sent any more. An offer is about no time, and goes on. */
  async drop(
    tx: Transaction,
    shift: string,
    staff: string,
    because: 'moved' | 'ended' | 'cancelled',
  ): Promise<void> {
    await tx.query(
      `update reminders set dropped = $3
       where shift = $1 and staff = $2 and sent_at is null and dropped is null
         and rule not in ('cancelled', 'off') and ($3 <> 'moved' or rule <> 'offer')`,
      [shift, staff, because],
    );
  }

  /** Whoever left a shift and comes back is reminded again of what they were not reminded of. */
  private async write(
    tx: Transaction,
    rule: ReminderRule,
    { id: shift, campaign }: About,
    staff: string,
    version: number,
    due: Date,
  ): Promise<void> {
    await tx.query(
      `insert into reminders as r (id, rule, shift, campaign, staff, version, due_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint told_once do update set due_at = excluded.due_at, dropped = null
       where r.sent_at is null`,
      [newId(), rule, shift, campaign, staff, version, due],
    );
  }
}
