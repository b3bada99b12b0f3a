import type { OpeningRow, RowMistake } from './opening-row.rules.js';

type Print = Pick<OpeningRow, 'item' | 'language' | 'artwork' | 'lawText' | 'value'>;

/** A lot that is there already; what stands for pieces of which nobody knows the lot is named by nobody. */
export interface KnownLot extends Print {
  readonly label: string;
  readonly unknown: boolean;
}

/** Pieces of a lot are alike: rows whose label is that of other pieces, there already or further up in the list. */
export function differingLots(
  rows: readonly OpeningRow[],
  known: readonly KnownLot[],
): RowMistake[] {
  const lots = new Map<string, Print & { readonly unknown?: boolean }>();
  for (const one of known) lots.set(one.label, one);
  const mistakes: RowMistake[] = [];
  for (const row of rows.filter(({ lot }) => lot !== '')) {
    const lot = lots.get(row.lot);
    if (!lot) lots.set(row.lot, row);
    else if (lot.unknown || !isAlike(row, lot))
      mistakes.push({ number: row.number, column: 'lot', code: 'lot_differs' });
  }
  return mistakes;
}

/** A row that says no price takes that of its lot. */
function isAlike(row: Print, lot: Print): boolean {
  const names = ['item', 'language', 'artwork', 'lawText'] as const;
  if (names.some((name) => row[name] !== lot[name])) return false;
  const { value } = row;
  return (
    value === null ||
    (value.perPiece === lot.value?.perPiece &&
      value.currency === lot.value.currency &&
      value.inKind === lot.value.inKind)
  );
}
