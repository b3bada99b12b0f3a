import { wholeOf } from '@blueheart/i18n';
import type { Role } from '../api/contract.js';
import type { Movement, MovementWanted, Place, Stock } from './stock.js';

const physical = ['warehouse', 'vehicle', 'office', 'venue', 'booth', 'custody'] as const;

export function isPhysical({ kind }: Pick<Place, 'kind'>): boolean {
  return physical.some((one) => one === kind);
}

/** Where something is brought. */
export function isOpen(place: Pick<Place, 'kind' | 'closedAt'>): boolean {
  return isPhysical(place) && place.closedAt === null;
}

/** Where something is taken from: a place that has closed gives what it has all the same. */
export function gives(
  { stock }: Pick<Stock, 'stock'>,
  place: Pick<Place, 'id' | 'kind' | 'closedAt'>,
): boolean {
  const has = stock.some((cell) => cell.place === place.id && cell.onHand > 0);
  return isOpen(place) || (isPhysical(place) && has);
}

/** Who moves things; others look. */
export function mayMove(role: Role | undefined): boolean {
  return role === 'admin' || role === 'coordinator';
}

/** An item as it is counted: in one language, or in none where it is the same in all. */
export interface Sku {
  readonly item: string;
  readonly language: string;
}

export function keyOfSku({ item, language }: Sku): string {
  return language ? `${item}:${language}` : item;
}

export function skuOfKey(key: string): Sku {
  const [item = '', language = ''] = key.split(':');
  return { item, language };
}

/** Everything that is counted apart, in the campaign's order. */
export function skusOf({ items, locales }: Pick<Stock, 'items' | 'locales'>): Sku[] {
  return items.flatMap(({ code, byLanguage }) =>
    byLanguage
      ? locales.map((language) => ({ item: code, language }))
      : [{ item: code, language: '' }],
  );
}

/** What may be ordered or asked for anew, and what was chosen already. */
export function offeredOf(stock: Pick<Stock, 'items' | 'locales'>, chosen = ''): Sku[] {
  const offered = new Set(stock.items.filter((one) => one.offered).map(({ code }) => code));
  return skusOf(stock).filter((sku) => offered.has(sku.item) || keyOfSku(sku) === chosen);
}

export type Cell = Stock['stock'][number];
export interface Row {
  readonly place: Place;
  /** One for each of the columns; undefined where there is nothing. */
  readonly cells: readonly (Cell | undefined)[];
  /** How many of each are on their way there. */
  readonly coming: readonly number[];
}

/**
 * The board: a column for each item that is anywhere, a row for each place that somebody keeps or that has something, and
 * what all places have together.
 */
export function boardOf(stock: Stock): {
  readonly columns: readonly Sku[];
  readonly rows: readonly Row[];
  readonly nowhere: readonly Row[];
  readonly sums: readonly { readonly onHand: number; readonly quarantined: number }[];
} {
  const byPlace = new Map<string, Map<string, Cell>>();
  for (const cell of stock.stock) {
    const there = byPlace.get(cell.place) ?? new Map<string, Cell>();
    byPlace.set(cell.place, there.set(keyOfSku(cell), cell));
  }
  const columns = skusOf(stock).filter((sku) =>
    stock.stock.some((cell) => keyOfSku(cell) === keyOfSku(sku)),
  );
  const rowOf = (place: Place): Row => ({
    place,
    cells: columns.map((sku) => byPlace.get(place.id)?.get(keyOfSku(sku))),
    coming: columns.map((sku) => comingTo(stock, place.id, sku)),
  });
  // What comes with an event is shown once something is there: there are as many as events.
  const isShown = (place: Place) =>
    byPlace.has(place.id) ||
    stock.inTransit.some((one) => one.place === place.id) ||
    (place.closedAt === null && place.event === null);
  const rows = stock.places.filter((place) => isPhysical(place) && isShown(place)).map(rowOf);
  const nowhere = stock.places
    .filter(({ id, kind }) => kind !== 'supplier' && byPlace.has(id))
    .filter((place) => !isPhysical(place))
    .map(rowOf);
  const sums = columns.map((_, at) => ({
    onHand: sumOf(rows.map(({ cells }) => cells[at]?.onHand)),
    quarantined: sumOf(rows.map(({ cells }) => cells[at]?.quarantined)),
  }));
  return { columns, rows, nowhere, sums };
}

/** Sent there, and not told of by anybody there yet. */
export function comingTo({ inTransit }: Pick<Stock, 'inTransit'>, place: string, sku: Sku): number {
  const own = inTransit.filter((one) => one.place === place && keyOfSku(one) === keyOfSku(sku));
  return sumOf(own.map(({ quantity }) => quantity));
}

function sumOf(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

export const movementKinds = ['hand-out', 'return', 'move', 'write-off', 'found'] as const;
export type MovementKind = (typeof movementKinds)[number];
export const lossReasons = ['damaged', 'lost', 'stolen'] as const;
export type LossReason = (typeof lossReasons)[number];

/** What is typed into the form; nothing of it need be right. */
export interface Typed {
  readonly kind: MovementKind;
  readonly sku: string;
  readonly quantity: string;
  readonly from: string;
  readonly to: string;
  readonly reason: LossReason;
  /** One that is held back; none where the oldest of the others give. */
  readonly lot: string;
}

export const leaves = (kind: MovementKind) => kind !== 'return' && kind !== 'found';
export const arrives = (kind: MovementKind) => kind !== 'hand-out' && kind !== 'write-off';

/** More of one item is not moved at once. */
export const mostPieces = 10_000_000;

/** Whole pieces, one at least, as people write them; undefined for anything else. */
export function piecesOf(text: string): number | undefined {
  return wholeOf(text, mostPieces) || undefined;
}

/** What is sent, or the names of the fields that are still to be filled in. */
export function wantedOf(typed: Typed): MovementWanted | { readonly missing: readonly string[] } {
  const { kind, sku, from, to, reason, lot } = typed;
  const quantity = piecesOf(typed.quantity);
  const missing = [
    !sku && 'item',
    quantity === undefined && 'quantity',
    leaves(kind) && !from && 'from',
    arrives(kind) && !to && 'to',
  ].filter((one) => one !== false);
  if (quantity === undefined || missing.length) return { missing };
  const what = { ...skuOfKey(sku), quantity };
  switch (kind) {
    case 'hand-out':
      return { kind, from, ...what };
    case 'return':
    case 'found':
      return { kind, to, ...what };
    case 'move':
      return { kind, from, to, ...what, ...(lot && { lot }) };
    case 'write-off':
      return { kind, from, reason, ...what, ...(lot && { lot }) };
  }
}

/** Whether the desk offers to take it back: what somebody entered, not what follows from something else. */
export function mayTakeBack({ kind, about, reversedBy }: Movement): boolean {
  return kind !== 'reversal' && about === null && reversedBy === null;
}
