import type { Stock } from '../stock.js';
import { isPhysical, keyOfSku, piecesOf, skuOfKey, type Sku } from '../stock.rules.js';
import { csvOf } from '../../ui/csv.rules.js';
import { countedOf } from '../counts.rules.js';
import type { TypedLine } from '../transfers.rules.js';
import type {
  Approval,
  Delivery,
  DeliveryWanted,
  HandedOut,
  HandOverWanted,
  RequestLine,
  RequestSummary,
  RequestWanted,
} from './requests.js';

/** What comes next, and for whom it waits. */
export type Next = 'answer' | 'give' | 'sign' | 'nothing';

/** An answer first, then what is still to be given, then the partner's signature. */
export function nextOf({ state, lines }: Pick<RequestSummary, 'state' | 'lines'>): Next {
  if (state === 'asked') return 'answer';
  if (state !== 'approved') return 'nothing';
  if (lines.some(({ toGive }) => toGive > 0)) return 'give';
  return lines.some(({ onItsWay }) => onItsWay > 0) ? 'sign' : 'nothing';
}

/** What all places that are open have of it together, and is kept for nobody. */
export function freeOf({ stock, places }: Pick<Stock, 'stock' | 'places'>, sku: Sku): number {
  const open = new Set(
    places.filter((place) => isPhysical(place) && place.closedAt === null).map(({ id }) => id),
  );
  return stock
    .filter((cell) => open.has(cell.place) && keyOfSku(cell) === keyOfSku(sku))
    .reduce((sum, { available }) => sum + Math.max(available ?? 0, 0), 0);
}

/** What is free of it at one place. */
export function freeAt({ stock }: Pick<Stock, 'stock'>, place: string, sku: Sku): number {
  const cell = stock.find((one) => one.place === place && keyOfSku(one) === keyOfSku(sku));
  return Math.max(cell?.available ?? 0, 0);
}

/** What is sent, or the names of the fields that are still to be filled in; lines of one item are one. */
export function recordOf(
  typed: {
    readonly partner: string;
    readonly neededBy: string;
    readonly purpose: string;
    readonly destination: string;
  },
  lines: readonly TypedLine[],
): RequestWanted | { readonly missing: readonly string[] } {
  const wanted = new Map<string, number>();
  const wrong = lines.flatMap(({ sku, quantity }, at) => {
    const pieces = piecesOf(quantity);
    if (sku && pieces !== undefined) wanted.set(sku, (wanted.get(sku) ?? 0) + pieces);
    return [!sku && `item-${at}`, pieces === undefined && `quantity-${at}`];
  });
  const missing = [!typed.partner && 'partner', ...wrong].filter((one) => one !== false);
  if (missing.length) return { missing };
  return {
    partner: typed.partner,
    neededBy: typed.neededBy || null,
    purpose: typed.purpose.trim() || null,
    destination: typed.destination.trim() || null,
    lines: [...wanted].map(([key, quantity]) => ({ ...skuOfKey(key), quantity })),
  };
}

/** What is approved, or what is wrong: lines that say no number of what was asked for, or a reason that is missing. */
export function approvalFor(
  { version, lines }: Pick<RequestSummary, 'version' | 'lines'>,
  typed: Readonly<Record<string, string>>,
  reason: string,
): Approval | { readonly wrong: readonly string[]; readonly needsReason: boolean } {
  const read = lines.map((line) => ({ line, approved: countedOf(typed[line.id] ?? '') }));
  const wrong = read
    .filter(
      ({ line, approved }) =>
        approved === undefined || approved > line.asked || approved < goneOf(line),
    )
    .map(({ line }) => line.id);
  // Of what is no number nobody knows whether it is less.
  const isLess = read.some(({ line, approved = line.asked }) => approved < line.asked);
  const needsReason = isLess && !reason.trim();
  if (wrong.length || needsReason) return { wrong, needsReason };
  return {
    version,
    lines: read.map(({ line, approved = 0 }) => ({ line: line.id, approved })),
    reason: reason.trim() || null,
  };
}

/** What has left for the partner. */
export function goneOf({ onItsWay, received }: RequestLine): number {
  return onItsWay + received;
}

/** What leaves, or which lines say no number that can leave from there; nothing typed is nothing. */
export function deliveryOf(
  lines: readonly RequestLine[],
  from: string,
  typed: Readonly<Record<string, string>>,
  stock: Pick<Stock, 'stock'>,
): DeliveryWanted | { readonly wrong: readonly string[] } {
  const read = lines
    .filter(({ toGive }) => toGive > 0)
    .map((line) => ({ line, quantity: zeroOr(typed[line.id]) }));
  const wrong = read
    .filter(
      ({ line, quantity }) =>
        quantity === undefined ||
        quantity > Math.min(line.toGive, from ? freeAt(stock, from, line) : line.toGive),
    )
    .map(({ line }) => line.id);
  const given = read.flatMap(({ line, quantity = 0 }) =>
    quantity > 0 ? [{ line: line.id, quantity }] : [],
  );
  const all = [
    ...wrong,
    ...(from ? [] : ['from']),
    ...(given.length || wrong.length ? [] : ['none']),
  ];
  return all.length ? { wrong: all } : { from, lines: given };
}

export const outcomes = ['received', 'damaged', 'lost'] as const;
export type TypedHandOver = Readonly<Record<(typeof outcomes)[number], string>>;

/** What the partner got, or which lines say no numbers or more than is on its way. */
export function handOverOf(
  { lines }: Pick<Delivery, 'lines'>,
  typed: Readonly<Record<string, TypedHandOver>>,
  { at, name }: { readonly at: 'partner' | 'sender'; readonly name: string },
): HandOverWanted | { readonly wrong: readonly string[] } {
  const read = lines
    .filter(({ onItsWay }) => onItsWay > 0)
    .map((line) => {
      const said = typed[line.line];
      const [received, damaged, lost] = outcomes.map((what) => zeroOr(said?.[what]));
      return { line, received, damaged, lost };
    });
  const wrong = read
    .filter(
      ({ line, received, damaged, lost }) =>
        received === undefined ||
        damaged === undefined ||
        lost === undefined ||
        received + damaged + lost > line.onItsWay,
    )
    .map(({ line }) => line.line);
  const told = read.flatMap(({ line, received = 0, damaged = 0, lost = 0 }) =>
    received + damaged + lost > 0 ? [{ line: line.line, received, damaged, lost }] : [],
  );
  if (wrong.length || !told.length)
    return { wrong: wrong.length ? wrong : read.map(({ line }) => line.line) };
  const signed = at === 'partner' && name.trim() ? { name: name.trim() } : {};
  return { at, lines: told, ...signed };
}

function zeroOr(text: string | undefined): number | undefined {
  return text === undefined || text.trim() === '' ? 0 : countedOf(text);
}

/**
 * A file for spreadsheets: the mark before it tells them of UTF-8, and what they would take for a formula is text (OWASP,
 * CSV Injection).
 */
export function handedOutFile(
  head: readonly string[],
  lines: readonly HandedOut[],
  words: {
    readonly item: (code: string) => string;
    readonly kind: (kind: 'partner' | 'school') => string;
  },
): string {
  const rows = lines.map(({ partner, item, language, pieces }) => [
    partner.name,
    words.kind(partner.kind),
    words.item(item),
    language,
    `${pieces}`,
  ]);
  return csvOf([head, ...rows]);
}
