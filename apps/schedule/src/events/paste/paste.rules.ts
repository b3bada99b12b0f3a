import { wholeOf } from '@blueheart/i18n';
import type { Table } from '@blueheart/tables';
import type { z } from 'zod';
import { eventKinds } from '../event.rules.js';
import { hoursOn } from '../series.rules.js';
import { eventWantedSchema, type EventWanted } from '../event.schema.js';
import { clockOf, dayOf, westernDigits } from './cells.rules.js';

/** The columns there are; `day`, `from`, `until` and `venue` are needed. */
export const eventColumns = [
  'day',
  'from',
  'until',
  'venue',
  'space',
  'kind',
  'title_ar',
  'title_fr',
  'title_en',
  'setup',
  'takedown',
  'visitors',
] as const;
export type EventColumn = (typeof eventColumns)[number];
const numbers = ['setup', 'takedown', 'visitors'] as const satisfies readonly EventColumn[];

/** A venue with its spaces, as whoever pastes may call it. */
export interface KnownVenue {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly spaces: readonly { readonly id: string; readonly name: string }[];
}

export interface ReadEvent {
  /** Its number in the table, as spreadsheet programs count. */
  readonly number: number;
  readonly event: EventWanted;
}

export interface EventMistake {
  readonly number: number;
  /** Empty for the row as a whole. */
  readonly column: EventColumn | '';
  readonly code: string;
  /** What the sentence names. */
  readonly params?: Record<string, unknown>;
}

/** The events that the rows tell of, and everything that is wrong with them. */
export function readEvents(table: Table, venues: readonly KnownVenue[]) {
  const events: ReadEvent[] = [];
  const mistakes: EventMistake[] = [];
  for (const { number, cells } of table.rows) {
    const row: Row = new Map(
      table.columns.map((name, at) => [name as EventColumn, westernDigits(cells[at] ?? '')]),
    );
    const found = readEvent(row, venues);
    if ('event' in found) events.push({ number, event: found.event });
    else mistakes.push(...found.mistakes.map((one) => ({ number, ...one })));
  }
  return { events, mistakes };
}

type Row = ReadonlyMap<EventColumn, string>;
type Amiss = Omit<EventMistake, 'number'>;
type Found = { readonly event: EventWanted } | { readonly mistakes: readonly Amiss[] };

function readEvent(row: Row, venues: readonly KnownVenue[]): Found {
  const text = (column: EventColumn) => row.get(column) || undefined;
  const day = dayOf(text('day') ?? '');
  const [from, until] = [clockOf(text('from') ?? ''), clockOf(text('until') ?? '')];
  const venue = named(venues, text('venue'));
  const space = venue && text('space') ? spaceNamed(venue, text('space')!) : undefined;
  const people = (column: EventColumn) => (text(column) ? wholeOf(text(column)!) : 0);
  const mistakes: Amiss[] = [
    ...amiss('day', text('day'), day, 'invalid_day'),
    ...amiss('from', text('from'), from, 'invalid_clock'),
    ...amiss('until', text('until'), until, 'invalid_clock'),
    ...amiss('venue', text('venue'), venue, 'no_such_venue'),
    ...(text('space') && venue && !space
      ? amiss('space', text('space'), space, 'no_such_space')
      : []),
    ...numbers.flatMap((column) => amiss(column, text(column) ?? '0', people(column), 'not_whole')),
  ];
  if (!day || !from || !until || !venue || mistakes.length) return { mistakes };
  const titles = { ar: text('title_ar'), fr: text('title_fr'), en: text('title_en') };
  const read = eventWantedSchema.safeParse({
    kind: text('kind') ?? (venue.kind === 'school' ? 'conference' : 'booth'),
    venue: venue.id,
    ...(space && { space }),
    // An end that is not after the beginning is on the next day.
    ...hoursOn(day, from, until),
    titles: Object.fromEntries(Object.entries(titles).filter(([, title]) => title)),
    setupMinutes: people('setup'),
    teardownMinutes: people('takedown'),
    expectedVisitors: text('visitors') ? people('visitors') : null,
  });
  if (read.success) return { event: read.data };
  return {
    mistakes: read.error.issues.map((issue) => ({
      column: columnOf(issue.path),
      ...toldOf(issue),
    })),
  };
}

function amiss(
  column: EventColumn,
  typed: string | undefined,
  read: unknown,
  code: string,
): Amiss[] {
  if (typed === undefined) return [{ column, code: 'required' }];
  return read === undefined ? [{ column, code }] : [];
}

/** Which column a field of an event comes from. */
export function columnOf([field, part]: readonly PropertyKey[]): EventColumn | '' {
  if (field === 'titles') return part ? (`title_${String(part)}` as EventColumn) : '';
  const columns: Record<string, EventColumn> = {
    kind: 'kind',
    venue: 'venue',
    space: 'space',
    starts: 'from',
    ends: 'until',
    setupMinutes: 'setup',
    teardownMinutes: 'takedown',
    expectedVisitors: 'visitors',
  };
  return columns[String(field)] ?? '';
}

function toldOf(issue: z.core.$ZodIssue): Pick<Amiss, 'code' | 'params'> {
  if (issue.code === 'too_small') return { code: 'too_small', params: { minimum: issue.minimum } };
  if (issue.code === 'too_big' && issue.origin !== 'string')
    return { code: 'too_big', params: { maximum: issue.maximum } };
  if (issue.path[0] === 'kind') return { code: 'one_of', params: { known: eventKinds.join(', ') } };
  const { code } = (issue.code === 'custom' ? issue.params : undefined) ?? {};
  return { code: typeof code === 'string' ? code : 'invalid_value' };
}

const folded = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** By its name in any language, or by its id. */
function named(venues: readonly KnownVenue[], name: string | undefined): KnownVenue | undefined {
  if (name === undefined) return undefined;
  return venues.find(
    ({ id, names }) =>
      id === name ||
      Object.values(names).some((one) => folded(westernDigits(one)) === folded(name)),
  );
}

function spaceNamed({ spaces }: KnownVenue, name: string): string | undefined {
  return spaces.find((one) => folded(westernDigits(one.name)) === folded(name))?.id;
}
