import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { eventColumns, shownOf, type EventRow } from '../events/event.row.js';
import { EventSteps } from '../events/event.steps.js';
import { expectVersion, lockEvent, updateEvent } from '../events/events.store.js';
import { holdSpaces } from '../events/spaces.locks.js';
import { outOfEachOthersWay } from '../events/turns.rules.js';
import { ShiftMoves, type Gone } from '../shifts/shift.moves.js';
import { ZoneClocks } from './zone-clocks.js';
import type { zoneApplySchema } from './zone-moves.schema.js';

type Looked = z.output<typeof zoneApplySchema>['events'][number];
interface Moments {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** States in which an event still lies ahead, or is held now. */
const ahead = `e.state in ('draft', 'proposed', 'confirmed') and e.starts_at > now()`;

/**
 * What is planned is a time on the wall; its moment was computed by the zone data of that day. When a country changes
 * its clocks, and newer data says so, the moments are others: that is found here and shown, and moved when somebody has
 * said so. The time on the wall stays.
 */
@Injectable()
export class ZoneMoves {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ZoneClocks) private readonly clocks: ZoneClocks,
    @Inject(EventSteps) private readonly steps: EventSteps,
    @Inject(ShiftMoves) private readonly shifts: ShiftMoves,
  ) {}

  /** Looks at every event ahead. Processes that look at once find the same. */
  async look(): Promise<void> {
    const events = await this.database.query<EventRow>(
      `select ${eventColumns} from events e where ${ahead}`,
    );
    const found = events.flatMap((event) => {
      const now = this.momentsOf(event);
      return now && isSame(now, event) ? [] : [{ event, now }];
    });
    await this.database.transaction(async (tx) => {
      await tx.query('delete from zone_moves where not event = any($1)', [
        found.map(({ event }) => event.id),
      ]);
      for (const { event, now } of found)
        await tx.query(
          `insert into zone_moves as m (event, campaign, version, starts_at, ends_at) values ($1, $2, $3, $4, $5)
           on conflict (event) do update set version = excluded.version, starts_at = excluded.starts_at,
             ends_at = excluded.ends_at
           where (m.version, m.starts_at, m.ends_at)
             is distinct from (excluded.version, excluded.starts_at, excluded.ends_at)`,
          [event.id, event.campaign, event.version, now?.startsAt ?? null, now?.endsAt ?? null],
        );
    });
  }

  /**
   * Moves these to the moments that their times on the wall are at now: all of them or none. Whoever works there is told,
   * as with any move; the venue is not asked, for its clock shows the same time. Throws Refusal 404, 409
   * `changed-meanwhile`, `no-such-time-any-more`, `space-taken`.
   */
  async apply(by: By, looked: readonly Looked[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const planned = [];
      for (const { id, version } of looked.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        const event = await lockEvent(tx, by.campaign, id);
        await expectVersion(tx, event, version);
        const moments = this.momentsOf(event);
        if (!moments) throw new Refusal('no-such-time-any-more', 409, {}, { event: id });
        if (!isSame(moments, event)) planned.push({ ...event, ...moments, before: event });
      }
      await holdSpaces(tx, planned);
      const gone: Gone[] = [];
      const turns = outOfEachOthersWay(planned, ({ before, startsAt }) => ({
        from: before.startsAt,
        to: startsAt,
      }));
      for (const { before, ...wanted } of turns)
        gone.push({ before, after: await this.move(tx, by, before, wanted) });
      await this.shifts.follow(tx, by.campaign, gone);
      await tx.query('delete from zone_moves where event = any($1)', [looked.map(({ id }) => id)]);
    });
  }

  private async move(tx: Transaction, by: By, before: EventRow, wanted: EventRow) {
    const after = await updateEvent(
      tx,
      wanted,
      { by: staffIdOf(by), act: 'clocks' },
      { isRescheduled: true },
    );
    await this.steps.note(tx, by, before, 'clocks', {
      before: { ...shownOf(before), startsAt: before.startsAt.toISOString() },
      after: { ...shownOf(after), startsAt: after.startsAt.toISOString() },
    });
    if (before.state === 'confirmed') await this.steps.moved(tx, after);
    return after;
  }

  private momentsOf({ starts, ends, zone }: EventRow): Moments | undefined {
    const startsAt = this.clocks.momentOf(starts, zone);
    const endsAt = this.clocks.momentOf(ends, zone);
    return startsAt && endsAt && startsAt < endsAt ? { startsAt, endsAt } : undefined;
  }
}

function isSame(one: Moments, other: Moments): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt.getTime() === other.endsAt.getTime()
  );
}
