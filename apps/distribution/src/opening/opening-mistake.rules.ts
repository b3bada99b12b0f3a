import type { Locale, translator } from '@blueheart/i18n';
import type { Table } from '@blueheart/tables';
import { mostPieces } from '../stock/movement.rules.js';
import type { OpeningColumn, RowMistake } from './opening-row.rules.js';

/** A mistake with what stands in its cell. */
export interface CellMistake extends RowMistake {
  readonly value: string;
}

/** So many mistakes are told at once; more are told once these are mended. */
const mostMistakes = 200;

/** The longest that is told of a cell. */
const mostTold = 60;

/** The first of them, row by row. */
export function firstMistakes(mistakes: readonly RowMistake[]): RowMistake[] {
  return mistakes.toSorted((a, b) => a.number - b.number).slice(0, mostMistakes);
}

/** Each with what stands in its cell; its beginning where that is long. */
export function withCells(
  { columns, rows }: Table,
  mistakes: readonly RowMistake[],
): CellMistake[] {
  const cells = new Map(rows.map((row) => [row.number, row.cells]));
  return mistakes.map((one) => {
    const cell = cells.get(one.number)?.[columns.indexOf(one.column)] ?? '';
    const value = cell.length > mostTold ? `${cell.slice(0, mostTold)}…` : cell;
    return { ...one, value };
  });
}

/** What items and languages a list may name. */
export interface Nameable {
  readonly items: readonly string[];
  readonly locales: readonly string[];
}

const told = [
  'item',
  'language',
  'place_kind',
  'quantity',
  'unit_value',
  'currency',
  'in_kind',
  'latitude',
  'longitude',
] as const satisfies readonly OpeningColumn[];

/** What stands there and what may, of a value that is none of the possible ones; undefined for any other mistake. */
export function allowedInstead(
  { column, code, value }: CellMistake,
  { items, locales }: Nameable,
  t: ReturnType<typeof translator>,
  locale: Locale,
): string | undefined {
  const known = told.find((one) => one === column);
  if (code !== 'invalid_value' || !known) return undefined;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return t(`problems:opening.${known}`, {
    value: isolated(value),
    items: list.format(items.map(isolated)),
    locales: list.format(locales.map(isolated)),
    most: mostPieces,
  });
}

/** What somebody typed keeps its own direction (UAX #9: FSI … PDI). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
