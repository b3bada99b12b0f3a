import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { BulkAct } from './bulk.schema.js';
import { EventsService, type Looked } from './events.service.js';

const dayMs = 86_400_000;

/** The same act for many events, whatever their venue: all of it happens, or nothing. */
@Injectable()
export class EventsBulk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventsService) private readonly events: EventsService,
  ) {}

  /** Throws what EventsService throws for one of them. */
  async act(by: By, act: BulkAct): Promise<void> {
    if (act.act === 'propose') await this.events.propose(by, ...act.events);
    else if (act.act === 'confirm') await this.events.confirm(by, ...act.events);
    else if (act.act === 'cancel') await this.events.cancel(by, act.reason, ...act.events);
    else await this.move(by, act.events, act.days);
  }

  /** The hours on the wall stay. */
  private async move(by: By, looked: readonly Looked[], days: number): Promise<void> {
    const times = await this.database.query<{ id: string; starts: string; ends: string }>(
      `select id, to_char(starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts,
         to_char(ends_wall, 'YYYY-MM-DD"T"HH24:MI') as ends
       from events where campaign = $1 and id = any($2)`,
      [by.campaign, looked.map(({ id }) => id)],
    );
    const changes = looked.map((one) => {
      const before = times.find(({ id }) => id === one.id);
      if (!before) throw new Refusal('no-such-event', 404);
      return { ...one, starts: later(before.starts, days), ends: later(before.ends, days) };
    });
    await this.events.change(by, changes);
  }
}

function later(wall: string, days: number): string {
  return new Date(Date.parse(`${wall}Z`) + days * dayMs).toISOString().slice(0, 16);
}
