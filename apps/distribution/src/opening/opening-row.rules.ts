import { decimalOf, toLatinDigits, wholeOf } from '@blueheart/i18n';
import type { Table } from '@blueheart/tables';
import { cellSchema } from './cell.schema.js';

/** What a counted list may name; whatever else stands above a column is refused. */
export const openingColumns = [
  'place',
  'place_kind',
  'item',
  'language',
  'quantity',
  'lot',
  'artwork',
  'law_text',
  'unit_value',
  'currency',
  'in_kind',
  'latitude',
  'longitude',
] as const;
export type OpeningColumn = (typeof openingColumns)[number];

export interface OpeningRow {
  readonly number: number;
  readonly place: string;
  /** Of a place that is to be made. */
  readonly placeKind: 'warehouse' | 'vehicle' | 'office';
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly item: string;
  readonly language: string;
  readonly quantity: number;
  readonly lot: string;
  readonly artwork: string;
  readonly lawText: string;
  readonly value: {
    readonly perPiece: number;
    readonly currency: string;
    readonly inKind: boolean;
  } | null;
}

export interface RowMistake {
  readonly number: number;
  readonly column: OpeningColumn;
  readonly code: string;
}

interface KnownItem {
  readonly code: string;
  readonly byLanguage: boolean;
  readonly carriesLaw: boolean;
}

const kinds = ['warehouse', 'vehicle', 'office'] as const;
const yes = ['yes', 'oui', 'نعم', '1', 'true'];
const no = ['', 'no', 'non', 'لا', '0', 'false'];

/** The rows of a counted list, and each mistake by row and column. Numbers are whole pieces, in any of our digits. */
export function readOpening(
  { columns, rows }: Table,
  items: readonly KnownItem[],
  locales: readonly string[],
  mostPieces: number,
): { rows: OpeningRow[]; mistakes: RowMistake[] } {
  const read: OpeningRow[] = [];
  const mistakes: RowMistake[] = [];
  for (const { number, cells } of rows) {
    const of = (column: OpeningColumn) => cells[columns.indexOf(column)]?.normalize('NFC') ?? '';
    const wrong = (column: OpeningColumn, code: string) => mistakes.push({ number, column, code });
    const before = mistakes.length;

    const item = items.find(({ code }) => code === of('item'));
    if (!of('item')) wrong('item', 'required');
    else if (!item) wrong('item', 'invalid_value');
    const language = of('language').toLowerCase();
    if (item && (item.byLanguage ? !locales.includes(language) : language !== ''))
      wrong('language', language ? 'invalid_value' : 'required');
    if (item?.carriesLaw && !of('law_text')) wrong('law_text', 'required');

    if (!of('place')) wrong('place', 'required');
    const placeKind = kinds.find((kind) => kind === (of('place_kind') || 'warehouse'));
    if (!placeKind) wrong('place_kind', 'invalid_value');
    const point = pointOf(of, wrong);
    if (point && placeKind === 'vehicle') wrong('latitude', 'not_of_a_vehicle');
    for (const column of textColumns) {
      const text = of(column) && cellSchema.safeParse(of(column));
      if (text && !text.success) wrong(column, text.error.issues[0]!.message);
    }

    const quantity = wholeOf(of('quantity'), mostPieces);
    if (!of('quantity')) wrong('quantity', 'required');
    else if (!quantity) wrong('quantity', 'invalid_value');
    const value = valueOf(of, wrong);
    if (mistakes.length > before) continue;
    read.push({
      number,
      place: of('place'),
      placeKind: placeKind!,
      point,
      item: item!.code,
      language,
      quantity: quantity!,
      lot: of('lot'),
      artwork: of('artwork'),
      lawText: of('law_text'),
      value,
    });
  }
  return { rows: read, mistakes };
}

const textColumns = ['place', 'lot', 'artwork', 'law_text'] as const;

function valueOf(
  of: (column: OpeningColumn) => string,
  wrong: (column: OpeningColumn, code: string) => void,
): OpeningRow['value'] {
  const inKind = of('in_kind').toLowerCase();
  if (![...yes, ...no].includes(inKind)) wrong('in_kind', 'invalid_value');
  const said = of('unit_value');
  if (!said) return null;
  const currency = of('currency').toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) wrong('currency', currency ? 'invalid_value' : 'required');
  const perPiece = decimalOf(said, 4);
  if (perPiece === undefined || perPiece >= 10_000_000) wrong('unit_value', 'invalid_value');
  return { perPiece: perPiece ?? 0, currency, inKind: yes.includes(inKind) };
}

/** Both numbers, or none. */
function pointOf(
  of: (column: OpeningColumn) => string,
  wrong: (column: OpeningColumn, code: string) => void,
): OpeningRow['point'] {
  if (!of('latitude') && !of('longitude')) return null;
  const degrees = (column: 'latitude' | 'longitude', most: number) => {
    // Of degrees a comma never parts thousands.
    const plain = toLatinDigits(of(column)).replace(/[,٫]/, '.');
    if (/^-?\d{1,3}(\.\d{1,15})?$/.test(plain) && Math.abs(Number(plain)) <= most)
      return Number(plain);
    wrong(column, plain ? 'invalid_value' : 'required');
    return 0;
  };
  return { latitude: degrees('latitude', 90), longitude: degrees('longitude', 180) };
}
