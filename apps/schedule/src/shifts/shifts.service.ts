import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, violates, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { EventRow } from '../events/event.row.js';
import { lockEvent } from '../events/events.store.js';
import { momentOf, wallTimeOf } from '../time/wall-time.rules.js';
import { Seats } from './seats.js';
import { ShiftMoves, type Move } from './shift.moves.js';
import { ShiftNotes } from './shift.notes.js';
import type { ShiftRow } from './shift.row.js';
import type { ShiftChanges, ShiftWanted } from './shift.schema.js';
import { lockShift, signUpsOf } from './shifts.store.js';

const minute = 60_000;

/** What coordinators do with shifts. Each act is noted with it. */
@Injectable()
export class ShiftsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(ShiftMoves) private readonly moves: ShiftMoves,
    @Inject(ShiftNotes) private readonly notes: ShiftNotes,
  ) {}

  /**
   * Throws Refusal 404, 409 `event-over`, and BadRequest: `no_such_time`, `ends_before_start`, `outside_event` (the
   * event has its space from setting up to taking down), `below_need`.
   */
  create(by: By, event: string, wanted: ShiftWanted): Promise<string> {
    return this.database.transaction((tx) => this.createIn(tx, by, event, wanted));
  }

  /** The same, inside of a transaction. */
  async createIn(tx: Transaction, by: By, event: string, wanted: ShiftWanted): Promise<string> {
    const about = await lockOpen(tx, by.campaign, event);
    const times = timesOf(about, wanted);
    refuseBelowNeed(wanted);
    const { role, need, capacity, skills, languages } = wanted;
    const { startsAfter, lasts, startsAt } = times;
    const id = newId();
    await tx.query(
      `insert into shifts (id, campaign, event, role, starts_after, lasts, starts_at, ends_at, need, capacity, skills,
         languages)
       values ($1, $2, $3, $4, $5, $6::int, $7, $7::timestamptz + make_interval(mins => $6::int), $8, $9, $10, $11)`,
      [
        id,
        by.campaign,
        event,
        role,
        startsAfter,
        lasts,
        startsAt,
        need,
        capacity,
        skills,
        languages,
      ],
    );
    await this.notes.note(tx, by, 'create', id, { after: { event, ...wanted } });
    return id;
  }

  /**
   * Another time goes the way of a move. Throws as `create` does, and Refusal 409 `changed-meanwhile`, `shift-over`,
   * `seats-taken` where more have a seat than there would be.
   */
  change(by: By, id: string, { version, ...changes }: ShiftChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const event = await lockOpen(tx, by.campaign, await eventOf(tx, by.campaign, id));
      const before = await lockShift(tx, by.campaign, id);
      if (before.version !== version)
        throw new Refusal('changed-meanwhile', 409, {}, { version: before.version });
      if (before.ended) throw new Refusal('shift-over', 409);
      const next = { ...before, ...wallOf(before), ...changes };
      refuseBelowNeed(next);
      const times = timesOf(event, next);
      await this.setPlaces(tx, before, next);
      if (times.startsAfter !== before.startsAfter || times.lasts !== before.lasts)
        await this.moves.move(tx, by.campaign, [{ id, ...times }]);
      else await this.seats.offerFree(tx, next);
      await this.notes.note(tx, by, 'change', id, { before: shownOf(before), after: changes });
    });
  }

  /** Whoever is on it is told. Cancelling twice is cancelling once. Throws Refusal 404. */
  cancel(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const shift = await lockShift(tx, by.campaign, id);
      if (shift.ended) return;
      await this.moves.end(tx, [shift], 'cancelled');
      await this.notes.note(tx, by, 'cancel', id);
    });
  }

  /** Somebody's part in the campaign has ended: so have their parts in shifts that are not over. */
  async letGo(tx: Transaction, campaign: string, staff: string): Promise<void> {
    const shifts = await tx.query<{ id: string }>(
      `select distinct s.id from sign_ups u join shifts s on s.id = u.shift
       where u.campaign = $1 and u.staff = $2 and u.state <> 'ended' and s.ends_at > now() order by s.id`,
      [campaign, staff],
    );
    for (const { id } of shifts) {
      const shift = await lockShift(tx, campaign, id);
      const mine = (await signUpsOf(tx, [id])).find((one) => one.staff === staff);
      if (mine) await this.seats.end(tx, shift, mine, 'left');
    }
  }

  private async setPlaces(tx: Transaction, { id }: ShiftRow, next: ShiftRow): Promise<void> {
    const failed = await tx.attempt(async () => {
      await tx.query(
        `update sign_ups u set seat = n.seat from (
           select id, row_number() over (order by seat) as seat from sign_ups where shift = $1 and seat is not null
         ) n where n.id = u.id and u.seat <> n.seat`,
        [id],
      );
      await tx.query(
        `update shifts set role = $2, need = $3, capacity = $4, skills = $5, languages = $6, version = version + 1
         where id = $1`,
        [id, next.role, next.need, next.capacity, next.skills, next.languages],
      );
    });
    if (failed)
      throw violates(failed.error, 'no_capacity_below_seats')
        ? new Refusal('seats-taken', 409, { path: 'capacity' })
        : failed.error;
  }
}

async function eventOf(tx: Transaction, campaign: string, shift: string): Promise<string> {
  const [found] = await tx.query<{ event: string }>(
    'select event from shifts where campaign = $1 and id = $2',
    [campaign, shift],
  );
  if (!found) throw new Refusal('no-such-shift', 404);
  return found.event;
}

async function lockOpen(tx: Transaction, campaign: string, id: string): Promise<EventRow> {
  const event = await lockEvent(tx, campaign, id);
  if (event.state === 'cancelled' || event.state === 'done') throw new Refusal('event-over', 409);
  return event;
}

interface Times {
  readonly starts: string;
  readonly ends: string;
}

/** As a distance from the beginning of its event. */
function timesOf(event: EventRow, { starts, ends }: Times): Omit<Move, 'id'> {
  const startsAt = momentIn(starts, event.zone, 'starts');
  const endsAt = momentIn(ends, event.zone, 'ends');
  if (endsAt <= startsAt)
    throw new BadRequest('validation', [{ path: 'ends', code: 'ends_before_start' }]);
  const from = event.startsAt.getTime() - event.setupMinutes * minute;
  const until = event.endsAt.getTime() + event.teardownMinutes * minute;
  if (startsAt.getTime() < from)
    throw new BadRequest('validation', [{ path: 'starts', code: 'outside_event' }]);
  if (endsAt.getTime() > until)
    throw new BadRequest('validation', [{ path: 'ends', code: 'outside_event' }]);
  const lasts = (endsAt.getTime() - startsAt.getTime()) / minute;
  if (lasts < 15) throw new BadRequest('validation', [{ path: 'ends', code: 'too_short_shift' }]);
  if (lasts > 24 * 60)
    throw new BadRequest('validation', [{ path: 'ends', code: 'too_long_event' }]);
  return { startsAt, startsAfter: (startsAt.getTime() - event.startsAt.getTime()) / minute, lasts };
}

function momentIn(wall: string, zone: string, path: keyof Times): Date {
  const moment = momentOf(wall, zone);
  if (!moment) throw new BadRequest('validation', [{ path, code: 'no_such_time' }]);
  return moment;
}

function refuseBelowNeed({ need, capacity }: Pick<ShiftRow, 'need' | 'capacity'>): void {
  if (capacity < need)
    throw new BadRequest('validation', [{ path: 'capacity', code: 'below_need' }]);
}

function wallOf({ startsAt, endsAt, zone }: ShiftRow): Times {
  return { starts: wallTimeOf(startsAt, zone), ends: wallTimeOf(endsAt, zone) };
}

function shownOf(shift: ShiftRow) {
  const { role, need, capacity, skills, languages } = shift;
  return { role, ...wallOf(shift), need, capacity, skills, languages };
}
