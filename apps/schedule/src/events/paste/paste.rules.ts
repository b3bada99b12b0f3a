import type { Table } from '@blueheart/tables';
import type { z } from 'zod';
import { eventWantedSchema, type EventWanted } from '../event.schema.js';

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
type Found =
  | { readonly event: EventWanted }
  | { readonly mistakes: readonly { column: EventColumn | ''; code: string }[] };

function readEvent(row: Row, venues: readonly KnownVenue[]): Found {
  const text = (column: EventColumn) => row.get(column) || undefined;
  const day = dayOf(text('day') ?? '');
  const [from, until] = [clockOf(text('from') ?? ''), clockOf(text('until') ?? '')];
  const venue = named(venues, text('venue'));
  const space = venue && text('space') ? spaceNamed(venue, text('space')!) : undefined;
  const mistakes = [
    ...amiss('day', text('day'), day, 'invalid_date'),
    ...amiss('from', text('from'), from),
    ...amiss('until', text('until'), until),
    ...amiss('venue', text('venue'), venue, 'no_such_venue'),
    ...(text('space') && venue && !space ? [{ column: 'space', code: 'invalid_value' }] : []),
  ] as { column: EventColumn | ''; code: string }[];
  if (!day || !from || !until || !venue || mistakes.length) return { mistakes };
  const titles = { ar: text('title_ar'), fr: text('title_fr'), en: text('title_en') };
  const read = eventWantedSchema.safeParse({
    kind: text('kind') ?? (venue.kind === 'school' ? 'conference' : 'booth'),
    venue: venue.id,
    ...(space && { space }),
    // An end that is not after the beginning is on the next day.
    starts: `${day}T${from}`,
    ends: `${until > from ? day : dayAfter(day)}T${until}`,
    titles: Object.fromEntries(Object.entries(titles).filter(([, title]) => title)),
    setupMinutes: Number(text('setup') ?? 0),
    teardownMinutes: Number(text('takedown') ?? 0),
    expectedVisitors: text('visitors') ? Number(text('visitors')) : null,
  });
  if (read.success) return { event: read.data };
  return {
    mistakes: read.error.issues.map((issue) => ({
      column: columnOf(issue.path),
      code: codeOf(issue),
    })),
  };
}

function amiss(
  column: EventColumn,
  typed: string | undefined,
  read: unknown,
  code = 'invalid_value',
) {
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

function codeOf(issue: z.core.$ZodIssue): string {
  const { code } = (issue.code === 'custom' ? issue.params : undefined) ?? {};
  return typeof code === 'string' ? code : 'invalid_value';
}

/** `2026-12-31`, or as it is written in Lebanon: `31/12/2026`, also with points or dashes. */
function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).toReversed() : [];
  if (!year) return undefined;
  const found = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const date = new Date(`${found}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found) ? found : undefined;
}

/** `9:30`, `09:30`, `9h30`, `09:30:00`. */
function clockOf(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:h](\d{2}))?(?::00)?h?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** Digits as Arabic and Persian keyboards write them. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) =>
    String(digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)),
  );
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

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
