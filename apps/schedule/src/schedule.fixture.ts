import type { By } from '@blueheart/access';
import { ServiceAlone } from '@blueheart/alone';
import { readRollout } from '@blueheart/config';
import type { Event, StaffPartChanged } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import { fileURLToPath } from 'node:url';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { EventsQueries } from './events/events.queries.js';
import { EventsService } from './events/events.service.js';
import type { EventWanted } from './events/event.schema.js';
import { ScheduleModule } from './schedule.module.js';
import { scheduleSchema } from './schedule.schema.js';
import { VenuesQueries } from './venues/venues.queries.js';
import { VenuesService } from './venues/venues.service.js';

const rollout = fileURLToPath(new URL('../../../rollouts/blue-heart-lebanon', import.meta.url));
export const slug = 'blue-heart-lebanon';

/** The service on the bus and a database of its own, with the roll-out of Lebanon applied. */
export class ScheduleAlone extends ServiceAlone {
  /** Somebody who coordinates. */
  readonly rana: By = {
    actor: { kind: 'staff', id: newId() },
    role: 'coordinator',
    campaign: slug,
  };

  static async start(): Promise<ScheduleAlone> {
    const schedule = { module: ScheduleModule, schema: scheduleSchema };
    const alone = new ScheduleAlone(...(await ServiceAlone.of(schedule)));
    await alone.get(CampaignsService).apply(readRollout(rollout));
    return alone;
  }

  /** A mall with one space, where nobody has an address. */
  async aMall(): Promise<{ venue: string; space: string }> {
    const venue = await this.get(VenuesService).create(this.rana, {
      kind: 'mall',
      names: { en: 'Riverside Mall', ar: 'مجمّع الضفّة' },
      address: '',
      governorate: null,
      district: null,
      point: null,
      timeZone: null,
      weekend: [],
      agreesToMoves: false,
    });
    const { spaces } = await this.get(VenuesQueries).get(slug, venue);
    return { venue, space: spaces[0]!.id };
  }

  /** A draft of a booth on 17 June of the next year but one, from ten to eight, with what is wished otherwise. */
  aDraft(wanted: Partial<EventWanted> & { venue: string }): Promise<string> {
    return this.get(EventsService).create(this.rana, {
      kind: 'booth',
      titles: {},
      starts: `${aYear}-06-17T10:00`,
      ends: `${aYear}-06-17T20:00`,
      setupMinutes: 0,
      teardownMinutes: 0,
      expectedVisitors: null,
      ...wanted,
    });
  }

  /** The day has come: it began so many minutes ago, and its shifts go with it. */
  async itIsDay(id: string, minutes = 60): Promise<void> {
    await this.sql(
      `with today as (select id, now() - make_interval(mins => $2) - starts_at as by from schedule.events where id = $1),
         moved as (update schedule.shifts s set starts_at = s.starts_at + t.by, ends_at = s.ends_at + t.by
           from today t where s.event = t.id)
       update schedule.events e set starts_at = e.starts_at + t.by, ends_at = e.ends_at + t.by,
         starts_wall = (e.starts_at + t.by) at time zone e.zone, ends_wall = (e.ends_at + t.by) at time zone e.zone,
         occupied = tstzrange(lower(e.occupied) + t.by, upper(e.occupied) + t.by)
       from today t where e.id = t.id`,
      [id, minutes],
    );
  }

  event(id: string) {
    return this.get(EventsQueries).get(slug, id);
  }

  /** Goes through it with the version that the event has now. */
  async step(
    id: string,
    act: 'propose' | 'confirm' | 'start' | 'finish' | 'reopen',
    by: By = this.rana,
  ): Promise<void> {
    const { version } = await this.event(id);
    await this.get(EventsService)[act](by, { id, version });
  }
}

/** Far enough that no test begins after it. */
export const aYear = new Date().getUTCFullYear() + 2;

/** The news that somebody works on the campaign. */
export function aPart(
  changes: Partial<Event<typeof StaffPartChanged>['data']> = {},
  at = new Date(),
): Event<typeof StaffPartChanged> {
  const data = {
    staff: newId(),
    campaign: slug,
    role: 'volunteer' as const,
    joined: true,
    locale: 'ar',
    personKey: newId(),
    person: null,
    ...changes,
  };
  return { id: newId(), at, data };
}
