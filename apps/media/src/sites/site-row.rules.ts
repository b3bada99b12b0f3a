import type { Table } from '@blueheart/tables';
import { nameIn } from '../names.schema.js';
import { Cells, type CellMistake } from '../rows/cells.js';
import { centimetres, rounded, siteFields, type SiteFacts } from './site.schema.js';

/** What a list of frames may name; whatever else stands above a column is refused. */
export const siteColumns = [
  'code',
  'name_ar',
  'name_fr',
  'name_en',
  'governorate',
  'latitude',
  'longitude',
  'width_cm',
  'height_cm',
  'facing',
  'lit',
  'faces',
  'licence',
  'licence_until',
  'venue_type',
] as const;
export type SiteColumn = (typeof siteColumns)[number];
export type RowMistake = CellMistake<SiteColumn>;
type Row = Cells<SiteColumn>;

/** What a row says of a frame; what the list has no column for, it does not say. */
export interface SiteRow {
  readonly number: number;
  readonly site: Partial<SiteFacts> & Pick<SiteFacts, 'code'>;
}

const nameColumns = { ar: 'name_ar', fr: 'name_fr', en: 'name_en' } as const;

/** The rows of a list of frames, and each mistake by row and column. */
export function readSites(
  { columns, rows }: Table,
  governorates: readonly string[],
): { readonly rows: readonly SiteRow[]; readonly mistakes: readonly RowMistake[] } {
  const read: SiteRow[] = [];
  const mistakes: RowMistake[] = [];
  const codes = new Set<string>();
  for (const { number, cells } of rows) {
    const row: Row = new Cells(columns, cells, number);
    const code = row.text('code', siteFields.code);
    if (code && codes.has(code)) row.wrong('code', 'repeated_line');
    codes.add(code);
    const site = { code, ...saidIn(row, governorates) };
    mistakes.push(...row.mistakes);
    if (row.mistakes.length === 0) read.push({ number, site });
  }
  return { rows: read, mistakes };
}

function saidIn(row: Row, governorates: readonly string[]): Partial<SiteFacts> {
  const has = (...columns: SiteColumn[]) => columns.some((column) => row.has(column));
  return {
    ...(has(...Object.values(nameColumns)) && { names: namesIn(row) }),
    ...(has('governorate') && { governorate: row.among('governorate', governorates) }),
    ...(has('latitude', 'longitude') && { point: pointIn(row) }),
    ...(has('width_cm', 'height_cm') && { size: sizeIn(row) }),
    ...(has('facing') && { facing: row.whole('facing', siteFields.facing) }),
    ...(has('faces') && { faces: row.whole('faces', siteFields.faces) ?? 1 }),
    ...(has('lit') && { isLit: row.isYes('lit') }),
    ...(has('licence') && { licence: row.text('licence', siteFields.licence) }),
    ...(has('licence_until') && {
      licenceUntil: row.day('licence_until', siteFields.licenceUntil),
    }),
    ...(has('venue_type') && { venueType: row.whole('venue_type', siteFields.venueType) }),
  };
}

function namesIn(row: Row): SiteFacts['names'] {
  const told = Object.entries(nameColumns).filter(([, column]) => row.of(column));
  if (told.length === 0)
    row.wrong(
      Object.values(nameColumns).find((one) => row.has(one))!,
      'required',
    );
  return Object.fromEntries(told.map(([locale, column]) => [locale, row.text(column, nameIn)]));
}

/** Both numbers, or none. */
function pointIn(row: Row): SiteFacts['point'] {
  if (!row.of('latitude') && !row.of('longitude')) return null;
  return {
    latitude: rounded(row.degrees('latitude', 90)),
    longitude: rounded(row.degrees('longitude', 180)),
  };
}

/** Both sides, or none. */
function sizeIn(row: Row): SiteFacts['size'] {
  if (!row.of('width_cm') && !row.of('height_cm')) return null;
  const side = (column: 'width_cm' | 'height_cm') => {
    row.demand(column);
    return row.whole(column, centimetres) ?? 0;
  };
  return { widthCm: side('width_cm'), heightCm: side('height_cm') };
}
