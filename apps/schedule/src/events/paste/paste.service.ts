import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { readTable } from '@blueheart/tables';
import { Inject, Injectable } from '@nestjs/common';
import { EventPlaces } from '../event.places.js';
import { EventsService } from '../events.service.js';
import {
  columnOf,
  eventColumns,
  readEvents,
  type EventMistake,
  type KnownVenue,
  type ReadEvent,
} from './paste.rules.js';
import { mostEvents } from './paste.schema.js';

interface Read {
  readonly events: readonly (ReadEvent & { readonly venue: KnownVenue })[];
  readonly mistakes: readonly EventMistake[];
}

/** Makes drafts of a table that was pasted: all of them, or none. */
@Injectable()
export class EventPastes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventPlaces) private readonly places: EventPlaces,
    @Inject(EventsService) private readonly events: EventsService,
  ) {}

  /** What would come of it; nothing is stored. Throws Refusal 400 or 413 for what is no such table. */
  preview(by: By, table: string): Promise<Read> {
    return this.database.transaction((tx) => this.read(tx, by, table));
  }

  /** Throws as `preview`, and BadRequest with every mistake, by row and column. */
  paste(by: By, table: string): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      const { events, mistakes } = await this.read(tx, by, table);
      if (mistakes.length)
        throw new BadRequest(
          'validation',
          mistakes.map(({ number, column, ...told }) => ({
            path: ['rows', number, column].filter(Boolean).join('.'),
            ...told,
          })),
        );
      const made: string[] = [];
      for (const { event } of events) made.push(await this.events.draft(tx, by, event, null));
      return made;
    });
  }

  private async read(tx: Transaction, { campaign }: By, text: string): Promise<Read> {
    const table = readTable(new TextEncoder().encode(text));
    if ('unreadable' in table) {
      const status = table.unreadable === 'csv-too-large' ? 413 : 400;
      throw new Refusal(table.unreadable, status, { about: table.about ?? '' });
    }
    const unknown = table.columns.find((name) => !eventColumns.some((column) => column === name));
    if (unknown !== undefined) throw new Refusal('csv-headers', 400, { about: unknown });
    if (table.rows.length > mostEvents)
      throw new Refusal('too-many-events', 413, { most: mostEvents });
    const venues = await tx.query<KnownVenue>(
      `select v.id, v.names, v.kind, (select json_agg(json_build_object('id', s.id, 'name', s.name))
         from spaces s where s.venue = v.id and s.archived_at is null) as spaces
       from venues v where v.campaign = $1 and v.archived_at is null order by v.id`,
      [campaign],
    );
    const { events, mistakes } = readEvents(table, venues);
    const found = [...mistakes];
    const met = new Map<string, number>();
    for (const { number, event } of events)
      found.push(...(await this.amiss(tx, campaign, { number, event }, met)));
    const venueOf = ({ event }: ReadEvent) => venues.find(({ id }) => id === event.venue)!;
    return {
      events: events.map((one) => ({ ...one, venue: venueOf(one) })),
      mistakes: found.toSorted((a, b) => a.number - b.number),
    };
  }

  /** Of a row that can be read: whether there is such a time and place, and whether it is planned already. */
  private async amiss(
    tx: Transaction,
    campaign: string,
    { number, event }: ReadEvent,
    met: Map<string, number>,
  ): Promise<EventMistake[]> {
    try {
      const { space, startsAt } = await this.places.place(tx, campaign, event);
      const key = `${space} ${startsAt.toISOString()}`;
      const isTwice = met.has(key) || (await this.isThere(tx, space, startsAt));
      met.set(key, number);
      return isTwice ? [{ number, column: '', code: 'planned_already' }] : [];
    } catch (error) {
      return mistakesOf(error).map(({ path, code }) => ({
        number,
        column: code === 'past' ? 'day' : columnOf([path]),
        code,
      }));
    }
  }

  /** What begins at the same moment in the same space is the same: so that a table pasted twice is there once. */
  private async isThere(tx: Transaction, space: string, startsAt: Date): Promise<boolean> {
    const found = await tx.query(
      `select from events where space = $1 and starts_at = $2 and state <> 'cancelled' limit 1`,
      [space, startsAt],
    );
    return found.length > 0;
  }
}

function mistakesOf(error: unknown): readonly { readonly path: string; readonly code: string }[] {
  if (error instanceof BadRequest) return error.mistakes;
  if (error instanceof Refusal) return [{ path: 'space', code: 'no_such_space' }];
  throw error;
}
