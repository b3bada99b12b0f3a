import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { QuietTimes } from './quiet-times.js';
import { dueAt, plannedRules, type PlannedRule } from './reminder.rules.js';

interface Seat {
  readonly shift: string;
  readonly staff: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: string;
}

interface Planned extends Pick<Seat, 'shift' | 'staff' | 'sequence'> {
  readonly rule: PlannedRule;
  readonly due: Date | undefined;
}

/** What is to be told at another time because people are written to at other times. */
@Injectable()
export class Replan {
  constructor(@Inject(QuietTimes) private readonly quiet: QuietTimes) {}

  /**
   * After the days of the fast or the quiet hours were changed in this transaction: reminders that wait are due as these
   * say now, and one that has no good moment any more goes. Whoever plans at the same moment holds the shift: they were
   * before this, and are planned anew, or come after it, and know.
   */
  async all(tx: Transaction, campaign: string): Promise<void> {
    await tx.query(
      'select from shifts where campaign = $1 and ended is null and ends_at > now() order by id for update',
      [campaign],
    );
    const quiet = await this.quiet.of(tx, campaign);
    const now = await tx.now();
    const planned = (await seatsAhead(tx, campaign)).flatMap(({ zone, ...seat }) =>
      plannedRules.map((rule) => ({
        ...seat,
        rule,
        due: dueAt(rule, seat, { zone, quiet }, now),
      })),
    );
    await moveTo(tx, campaign, planned);
    await dropToday(tx, planned);
  }
}

function seatsAhead(tx: Transaction, campaign: string): Promise<Seat[]> {
  return tx.query<Seat>(
    `select s.id as shift, u.staff, s.sequence, s.starts_at as "startsAt", s.ends_at as "endsAt", e.zone
     from shifts s join events e on e.id = s.event join sign_ups u on u.shift = s.id and u.state = 'taken'
     where s.campaign = $1 and s.ended is null and s.ends_at > now()`,
    [campaign],
  );
}

async function moveTo(tx: Transaction, campaign: string, all: readonly Planned[]): Promise<void> {
  const planned = all
    .filter(({ due }) => due !== undefined)
    .map((one) => ({ ...one, id: newId() }));
  await tx.query(
    `insert into reminders as r (id, rule, shift, campaign, staff, version, due_at)
     select n.id, n.rule, n.shift, $1, n.staff, n.sequence, n.due
     from jsonb_to_recordset($2) as n(id uuid, rule text, shift uuid, staff uuid, sequence integer, due timestamptz)
     on conflict on constraint told_once do update set due_at = excluded.due_at, dropped = null
     where r.sent_at is null and (r.dropped is not null or r.due_at <> excluded.due_at)`,
    [campaign, JSON.stringify(planned)],
  );
}

/** A day before there always is a good moment; on the day there may be none. */
async function dropToday(tx: Transaction, all: readonly Planned[]): Promise<void> {
  const gone = all.filter(({ rule, due }) => rule === 'today' && due === undefined);
  await tx.query(
    `update reminders r set dropped = 'late'
     from jsonb_to_recordset($1) as n(shift uuid, staff uuid, sequence integer)
     where r.rule = 'today' and (r.shift, r.staff, r.version) = (n.shift, n.staff, n.sequence)
       and r.sent_at is null and r.dropped is null and r.due_at > now()`,
    [JSON.stringify(gone)],
  );
}
