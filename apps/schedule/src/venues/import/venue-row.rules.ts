import type { Table } from '@blueheart/tables';
import type { z } from 'zod';
import {
  contactWantedSchema,
  venueWantedSchema,
  type ContactWanted,
  type VenueWanted,
} from '../venue.schema.js';

/** The columns there are; of them the first and one of the names are needed. */
export const venueColumns = [
  'kind',
  'name_ar',
  'name_fr',
  'name_en',
  'address',
  'governorate',
  'district',
  'latitude',
  'longitude',
  'weekend',
  'contact_name',
  'contact_position',
  'contact_email',
  'contact_phone',
  'contact_language',
] as const;
type Column = (typeof venueColumns)[number];

export interface ReadVenue {
  /** Its number in the file, as spreadsheet programs count. */
  readonly number: number;
  readonly venue: VenueWanted;
  readonly contact: ContactWanted | undefined;
}

export interface RowMistake {
  readonly number: number;
  /** Empty for the row as a whole. */
  readonly column: Column | '';
  readonly code: string;
}

/** The venues that the rows tell of, and everything that is wrong with them. */
export function readVenues(table: Table): {
  readonly venues: readonly ReadVenue[];
  readonly mistakes: readonly RowMistake[];
} {
  const venues: ReadVenue[] = [];
  const mistakes: RowMistake[] = [];
  for (const { number, cells } of table.rows) {
    const row = new Map(table.columns.map((name, at) => [name as Column, cells[at] ?? '']));
    const venue = venueWantedSchema.safeParse(venueOf(row));
    const contact = hasContact(row) ? contactWantedSchema.safeParse(contactOf(row)) : undefined;
    if (!venue.success) mistakes.push(...mistakesOf(venue.error, number, columnOfVenue));
    if (contact && !contact.success)
      mistakes.push(...mistakesOf(contact.error, number, columnOfContact));
    if (venue.success && (!contact || contact.success))
      venues.push({ number, venue: venue.data, contact: contact?.data });
  }
  return { venues, mistakes };
}

type Row = ReadonlyMap<Column, string>;

function venueOf(row: Row) {
  const text = (column: Column) => row.get(column) || undefined;
  const names = { ar: text('name_ar'), fr: text('name_fr'), en: text('name_en') };
  const [latitude, longitude] = [text('latitude'), text('longitude')];
  return {
    kind: text('kind'),
    names: Object.fromEntries(Object.entries(names).filter(([, name]) => name)),
    ...(text('address') && { address: text('address') }),
    governorate: text('governorate') ?? null,
    district: text('district') ?? null,
    ...((latitude ?? longitude) && {
      point: { latitude: Number(latitude), longitude: Number(longitude) },
    }),
    // Days of ISO 8601: `6 7` or `6|7`.
    weekend: (text('weekend') ?? '')
      .split(/[\s|/]+/)
      .filter(Boolean)
      .map(Number),
  };
}

function hasContact(row: Row): boolean {
  return [...row].some(([column, cell]) => column.startsWith('contact_') && cell !== '');
}

function contactOf(row: Row) {
  const text = (column: Column) => row.get(column) || undefined;
  return {
    name: text('contact_name') ?? '',
    ...(text('contact_position') && { position: text('contact_position') }),
    ...(text('contact_email') && { email: text('contact_email') }),
    ...(text('contact_phone') && { phone: text('contact_phone') }),
    locale: text('contact_language'),
  };
}

function mistakesOf(
  { issues }: z.ZodError,
  number: number,
  columnOf: (path: readonly PropertyKey[]) => Column | '',
): RowMistake[] {
  return issues.map((issue) => ({
    number,
    column: columnOf(issue.path),
    code: codeOf(issue),
  }));
}

function codeOf(issue: z.core.$ZodIssue): string {
  const { code } = (issue.code === 'custom' ? issue.params : undefined) ?? {};
  if (typeof code === 'string') return code;
  return issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'invalid_value';
}

function columnOfVenue([field, part]: readonly PropertyKey[]): Column | '' {
  if (field === 'names') return part ? (`name_${String(part)}` as Column) : 'name_ar';
  if (field === 'point') return part === 'longitude' ? 'longitude' : 'latitude';
  return isColumn(field) ? field : '';
}

function columnOfContact([field]: readonly PropertyKey[]): Column | '' {
  const column = field === 'locale' ? 'contact_language' : `contact_${String(field)}`;
  return isColumn(column) ? column : '';
}

function isColumn(name: unknown): name is Column {
  return venueColumns.some((column) => column === name);
}
