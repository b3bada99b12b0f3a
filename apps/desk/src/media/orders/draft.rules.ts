import { decimalOf, wholeOf as wholeNumberOf } from '@blueheart/i18n';
import { amountOf, typedAmount } from './amount.rules.js';
import type { LineWanted, Order, OrderWanted, Placement } from './orders.js';

export const discountKinds = ['percent', 'free-units', 'in-kind'] as const;
export type DiscountKind = (typeof discountKinds)[number];
type Discount = Placement['discounts'][number];

export interface TypedDiscount {
  readonly kind: DiscountKind;
  readonly value: string;
}

/** What is typed of one placement. */
export interface TypedLine {
  /** Of one that is there already. */
  readonly id?: string;
  readonly site: string;
  readonly format: string;
  readonly unit: LineWanted['unit'];
  readonly quantity: string;
  readonly from: string;
  readonly until: string;
  /** Empty for what the outlet asks for. */
  readonly unitPrice: string;
  readonly discounts: readonly TypedDiscount[];
}

export interface TypedOrder {
  readonly outlet: string;
  readonly kind: OrderWanted['kind'];
  readonly currency: OrderWanted['currency'];
  readonly reference: string;
  readonly vatPercent: string;
  readonly fee: string;
  readonly lines: readonly TypedLine[];
}

/** What follows is mostly shown in the same days, and sold by the same unit. */
export function nextLine(before?: TypedLine): TypedLine {
  return {
    site: '',
    format: before?.format ?? '',
    unit: before?.unit ?? 'frame-week',
    quantity: before?.quantity ?? '',
    from: before?.from ?? '',
    until: before?.until ?? '',
    unitPrice: before?.unitPrice ?? '',
    discounts: [],
  };
}

export const emptyOrder: TypedOrder = {
  outlet: '',
  kind: 'paid',
  currency: 'USD',
  reference: '',
  vatPercent: '',
  fee: '0',
  lines: [nextLine()],
};

/** What was typed once, as it is stored; what was given up is no line any more. */
export function typedOf(order: Order): TypedOrder {
  const lines = order.lines
    .filter(({ state }) => state === 'draft' || state === 'optioned')
    .map(typedLine);
  return {
    outlet: order.outlet.id,
    kind: order.kind,
    currency: order.currency,
    reference: order.reference,
    vatPercent: String(order.vatPercent),
    fee: typedAmount(order.fee),
    lines: lines.length > 0 ? lines : [nextLine()],
  };
}

function typedLine(line: Placement): TypedLine {
  return {
    id: line.id,
    site: line.site?.id ?? '',
    format: line.format,
    unit: line.unit as LineWanted['unit'],
    quantity: String(line.quantity),
    from: line.from,
    until: line.until,
    unitPrice: typedAmount(line.unitPrice),
    discounts: line.discounts.map((one) => ({ kind: one.kind, value: typedDiscount(one) })),
  };
}

function typedDiscount(discount: Discount): string {
  if (discount.kind === 'percent') return String(discount.percent);
  return discount.kind === 'free-units' ? String(discount.units) : typedAmount(discount.amount);
}

/** A whole number from 1 to a million. */
export function wholeOf(text: string): number | undefined {
  return wholeNumberOf(text, 1_000_000) || undefined;
}

function percentOf(text: string, most: number): number | undefined {
  const read = decimalOf(text.replace(/[%٪]/, ''), 2);
  return read === undefined || read > most ? undefined : read;
}

/** What is sent, or the names of the fields that are still to be filled in; a line's end with its number. */
export function orderOf(typed: TypedOrder): OrderWanted | { readonly missing: readonly string[] } {
  const read = typed.lines.map(lineOf);
  const vatPercent = percentOf(typed.vatPercent, 50);
  const fee = amountOf(typed.fee);
  const missing = [
    ...(typed.outlet ? [] : ['outlet']),
    ...(vatPercent === undefined ? ['vatPercent'] : []),
    ...(fee === undefined ? ['fee'] : []),
    ...read.flatMap((line, at) =>
      'missing' in line ? line.missing.map((field) => `${field}-${at}`) : [],
    ),
  ];
  if (missing.length || vatPercent === undefined || fee === undefined) return { missing };
  const { outlet, kind, currency } = typed;
  const lines = read.flatMap((line) => ('missing' in line ? [] : [line]));
  return { outlet, kind, currency, reference: typed.reference.trim(), vatPercent, fee, lines };
}

function lineOf(line: TypedLine): LineWanted | { readonly missing: readonly string[] } {
  const quantity = wholeOf(line.quantity);
  const unitPrice = line.unitPrice.trim() ? amountOf(line.unitPrice) : null;
  const discounts = line.discounts.map(discountOf);
  const missing = [
    !line.site && !line.format.trim() && 'format',
    quantity === undefined && 'quantity',
    !line.from && 'from',
    (!line.until || line.until < line.from) && 'until',
    unitPrice === undefined && 'unitPrice',
    discounts.includes(undefined) && 'discount',
  ].filter((one) => one !== false);
  if (missing.length || quantity === undefined || unitPrice === undefined) return { missing };
  return {
    ...(line.id && { id: line.id }),
    site: line.site || null,
    format: line.format.trim(),
    unit: line.unit,
    quantity,
    from: line.from,
    until: line.until,
    unitPrice,
    discounts: discounts.filter((one) => one !== undefined),
  };
}

function discountOf({ kind, value }: TypedDiscount): Discount | undefined {
  switch (kind) {
    case 'percent': {
      const percent = percentOf(value, 100);
      return percent === undefined ? undefined : { kind, percent };
    }
    case 'free-units': {
      const units = wholeOf(value);
      return units === undefined ? undefined : { kind, units };
    }
    case 'in-kind': {
      const amount = amountOf(value);
      return amount === undefined ? undefined : { kind, amount };
    }
  }
}
