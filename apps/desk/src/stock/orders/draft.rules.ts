import { decimalOf } from '@blueheart/i18n';
import { keyOfSku, piecesOf, skuOfKey, type Sku } from '../stock.rules.js';
import type { Order, OrderLine, OrderWanted } from './orders.js';

export type Worth = 'none' | 'cost' | 'in-kind';

/** What is typed of one line of an order. */
export interface TypedLine {
  readonly sku: string;
  readonly quantity: string;
  readonly artwork: string;
  readonly lawText: string;
  readonly worth: Worth;
  readonly perPiece: string;
  readonly currency: string;
}

export interface TypedOrder {
  readonly supplier: string;
  readonly reference: string;
  /** A day, or nothing. */
  readonly promisedOn: string;
  readonly lines: readonly TypedLine[];
}

/** A line that begins: whatever is paid is mostly paid in the currency of the line before. */
export function nextLine(before?: TypedLine): TypedLine {
  return {
    sku: '',
    quantity: '',
    artwork: '',
    lawText: '',
    worth: before?.worth ?? 'none',
    perPiece: '',
    currency: before?.currency ?? '',
  };
}

/** What was typed once, as it is stored. */
export function typedOf(order: Order, shown: (value: number) => string): TypedOrder {
  return {
    supplier: order.supplier,
    reference: order.reference,
    promisedOn: order.promisedOn ?? '',
    lines: order.lines.map(({ item, language, quantity, artwork, lawText, value }) => ({
      sku: keyOfSku({ item, language }),
      quantity: shown(quantity),
      artwork,
      lawText,
      worth: worthOf(value),
      perPiece: value ? String(value.perPiece) : '',
      currency: value?.currency ?? '',
    })),
  };
}

function worthOf(value: OrderLine['value']): Worth {
  if (!value) return 'none';
  return value.inKind ? 'in-kind' : 'cost';
}

/** What a piece is worth, four places behind the point at most, in whichever digits; undefined for anything else. */
export function amountOf(text: string): number | undefined {
  const read = decimalOf(text, 4);
  return read !== undefined && read < 10_000_000 ? read : undefined;
}

/** Of three letters, as ISO 4217 has them. */
export function currencyOf(text: string): string | undefined {
  const plain = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(plain) ? plain : undefined;
}

/** What is sent, or the names of the fields that are still to be filled in; a line's end with its number. */
export function orderOf(
  { supplier, reference, promisedOn, lines }: TypedOrder,
  carriesLaw: (item: string) => boolean,
): OrderWanted | { readonly missing: readonly string[] } {
  const read = lines.map((line) => lineOf(line, carriesLaw));
  const missing = [
    ...(supplier.trim() ? [] : ['supplier']),
    ...read.flatMap((line, at) =>
      'missing' in line ? line.missing.map((field) => `${field}-${at}`) : [],
    ),
  ];
  const ready = read.flatMap((line) => ('missing' in line ? [] : [line]));
  const repeated = ready.flatMap((line, at) =>
    ready.slice(0, at).some((before) => isSamePrint(before, line)) ? [`repeated-${at}`] : [],
  );
  if (missing.length) return { missing };
  if (repeated.length) return { missing: repeated };
  return {
    supplier: supplier.trim(),
    reference: reference.trim(),
    promisedOn: promisedOn || null,
    lines: ready,
  };
}

type LineWanted = OrderWanted['lines'][number];

function lineOf(
  line: TypedLine,
  carriesLaw: (item: string) => boolean,
): LineWanted | { readonly missing: readonly string[] } {
  const quantity = piecesOf(line.quantity);
  const perPiece = amountOf(line.perPiece);
  const currency = currencyOf(line.currency);
  const isWorth = line.worth !== 'none';
  const sku = skuOfKey(line.sku);
  const missing = [
    !line.sku && 'item',
    quantity === undefined && 'quantity',
    carriesLaw(sku.item) && !line.lawText.trim() && 'lawText',
    isWorth && perPiece === undefined && 'perPiece',
    isWorth && currency === undefined && 'currency',
  ].filter((one) => one !== false);
  if (quantity === undefined || missing.length) return { missing };
  const value =
    isWorth && perPiece !== undefined && currency !== undefined
      ? { perPiece, currency, inKind: line.worth === 'in-kind' }
      : null;
  const [artwork, lawText] = [line.artwork.trim(), line.lawText.trim()];
  return { ...sku, quantity, artwork, lawText, value };
}

type Print = Sku & { readonly artwork: string; readonly lawText: string };

function isSamePrint(one: Print, other: Print): boolean {
  return (
    keyOfSku(one) === keyOfSku(other) &&
    one.artwork === other.artwork &&
    one.lawText === other.lawText
  );
}
