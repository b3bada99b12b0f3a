import type { Locale, translator } from '@blueheart/i18n';
import { mostPieces } from '../stock/movement.rules.js';
import type { OpeningColumn, RowMistake } from './opening-row.rules.js';

/** A mistake with what stands in its cell. */
export interface CellMistake extends RowMistake {
  readonly value: string;
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
