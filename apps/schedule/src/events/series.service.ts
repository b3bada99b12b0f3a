import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { ShiftsService } from '../shifts/shifts.service.js';
import { atPath } from './at-path.js';
import { EventsService, type Looked } from './events.service.js';
import { hoursInstead, hoursOn, shiftHours, type Span } from './series.rules.js';
import type { DailyShift, SeriesChanges, SeriesWanted } from './series.schema.js';

interface Day extends Span {
  readonly id: string;
  readonly setupMinutes: number;
}

const hours = `to_char(starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts,
  to_char(ends_wall, 'YYYY-MM-DD"T"HH24:MI') as ends`;

/** A series is made and acted upon as one; each of its days is an event like any other. */
@Injectable()
export class SeriesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventsService) private readonly events: EventsService,
    @Inject(ShiftsService) private readonly shifts: ShiftsService,
  ) {}

  /** A draft for each day with its shifts, or none at all. Throws as `EventsService.create` and `ShiftsService.create`. */
  create(by: By, wanted: SeriesWanted): Promise<{ id: string; events: string[] }> {
    const { days, from, until, shifts, ...event } = wanted;
    return this.database.transaction(async (tx) => {
      const id = newId();
      await tx.query('insert into series (id, campaign) values ($1, $2)', [id, by.campaign]);
      const events: string[] = [];
      for (const day of days.toSorted()) {
        const times = hoursOn(day, from, until);
        const made = await this.events.draft(tx, by, { ...event, ...times }, id);
        for (const [at, shift] of shifts.entries())
          await atPath(`shifts.${at}`, () =>
            this.addOne(tx, by, { id: made, ...event, ...times }, shift),
          );
        events.push(made);
      }
      return { id, events };
    });
  }

  /** The same shift on each day of it that is still ahead, or on none. Throws as `ShiftsService.create` does. */
  addShift(by: By, series: string, shift: DailyShift): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query('select from series where campaign = $1 and id = $2', [
        by.campaign,
        series,
      ]);
      if (!found) throw new Refusal('no-such-event', 404);
      const days = await tx.query<Day>(
        `select id, ${hours}, setup_minutes as "setupMinutes" from events
         where campaign = $1 and series = $2 and state not in ('cancelled', 'done') and ends_at > now() order by id`,
        [by.campaign, series],
      );
      const made: string[] = [];
      for (const one of days) made.push(await this.addOne(tx, by, one, shift));
      return made;
    });
  }

  private addOne(tx: Transaction, by: By, day: Day, shift: DailyShift): Promise<string> {
    const { from, until, ...wanted } = shift;
    return this.shifts.createIn(tx, by, day.id, { ...wanted, ...shiftHours(day, from, until) });
  }

  /** Throws Refusal 404, and what `EventsService.change` throws. */
  async change(by: By, series: string, { events, from, until, ...changes }: SeriesChanges) {
    const days = await this.daysOf(by, series, events);
    await this.events.change(
      by,
      events.map((one) => {
        const hasHours = from !== undefined || until !== undefined;
        const hours = hasHours ? hoursInstead(days.get(one.id)!, { from, until }) : {};
        return { ...one, ...changes, ...hours };
      }),
    );
  }

  /** One letter asks about all of them. Throws Refusal 404, 409. */
  async propose(by: By, series: string, events: readonly Looked[]): Promise<void> {
    await this.daysOf(by, series, events);
    await this.events.propose(by, ...events);
  }

  async confirm(by: By, series: string, events: readonly Looked[]): Promise<void> {
    await this.daysOf(by, series, events);
    await this.events.confirm(by, ...events);
  }

  async cancel(by: By, series: string, events: readonly Looked[], reason: string): Promise<void> {
    await this.daysOf(by, series, events);
    await this.events.cancel(by, reason, ...events);
  }

  /** The times of these days by their ids. Throws Refusal 404 where one is none of this series. */
  private async daysOf({ campaign }: By, series: string, events: readonly Looked[]) {
    const ids = [...new Set(events.map(({ id }) => id))];
    const rows = await this.database.query<Span & { id: string }>(
      `select id, ${hours} from events where campaign = $1 and series = $2 and id = any($3)`,
      [campaign, series, ids],
    );
    if (rows.length < ids.length || ids.length < events.length)
      throw new Refusal('no-such-event', 404);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
