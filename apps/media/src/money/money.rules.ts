import { exactly, minus, rounded, times, type Exact } from './exact.rules.js';

/** What is ordered in Lebanon. Other currencies are in no order. */
export const currencies = ['LBP', 'USD'] as const;
export type Currency = (typeof currencies)[number];

/**
 * Digits behind the point of each, as ISO 4217 has them: an amount is a whole number of the smallest unit. Of pounds
 * CLDR, and so Intl, says none, for nobody has coins of piastres; a price in piastres adds up all the same.
 */
export const digitsOf: Readonly<Record<Currency, number>> = { LBP: 2, USD: 2 };

/** The most that one line comes to, in the smallest unit: fifty of them with their VAT are still exact in a double. */
export const mostOfLine = 100_000_000_000_000;

export const orderKinds = ['paid', 'in-kind', 'mixed'] as const;
export type OrderKind = (typeof orderKinds)[number];

export type Discount =
  /** Of what is left by then, with two places behind the point at most. */
  | { readonly kind: 'percent'; readonly percent: number }
  /** So many of the units cost nothing. */
  | { readonly kind: 'free-units'; readonly units: number }
  /** So much of what is left is given. */
  | { readonly kind: 'in-kind'; readonly amount: number };

export interface Priced {
  readonly unitPrice: number;
  readonly quantity: number;
  /** In the order in which they are granted. */
  readonly discounts: readonly Discount[];
}

/** Of a line: `list` is `discount`, what is given in kind and what is to be paid together. */
export interface LineSums {
  readonly list: number;
  readonly discount: number;
  readonly inKind: number;
  readonly net: number;
}

export type DiscountMistake = 'free-units' | 'in-kind' | 'paid-in-kind';

/** Which of its discounts a line cannot have, and why. */
export function mistakeOf(
  kind: OrderKind,
  line: Priced,
): { readonly at: number; readonly code: DiscountMistake } | undefined {
  let [left, free] = [listOf(line), 0];
  for (const [at, discount] of line.discounts.entries()) {
    if (discount.kind === 'in-kind' && kind === 'paid') return { at, code: 'paid-in-kind' };
    if (discount.kind === 'free-units') free += discount.units;
    if (free > line.quantity) return { at, code: 'free-units' };
    left = after(left, discount, line.quantity);
    if (left.of < 0n) return { at, code: 'in-kind' };
  }
  return undefined;
}

/**
 * What a line comes to: its list price, less its discounts in their order, rounded once. Of an order in kind all that
 * is left is given.
 */
export function sumsOf(kind: OrderKind, line: Priced): LineSums {
  const list = listOf(line);
  const left = rounded(
    line.discounts.reduce((sum, discount) => after(sum, discount, line.quantity), list),
  );
  const granted = line.discounts.reduce(
    (sum, one) => sum + (one.kind === 'in-kind' ? one.amount : 0),
    0,
  );
  const inKind = kind === 'in-kind' ? granted + left : granted;
  const net = kind === 'in-kind' ? 0 : left;
  const whole = rounded(list);
  return { list: whole, discount: whole - inKind - net, inKind, net };
}

function listOf({ unitPrice, quantity }: Priced): Exact {
  return times(exactly(unitPrice), exactly(quantity));
}

/** Free units are of the units ordered, at what each costs by then. */
function after(left: Exact, discount: Discount, quantity: number): Exact {
  switch (discount.kind) {
    case 'percent':
      return times(left, { of: 10_000n - hundredths(discount.percent), over: 10_000n });
    case 'free-units':
      return times(left, { of: BigInt(quantity - discount.units), over: BigInt(quantity) });
    case 'in-kind':
      return minus(left, exactly(discount.amount));
  }
}

/** A percentage has two places at most, so this is exact. */
const hundredths = (percent: number): bigint => BigInt(Math.round(percent * 100));

/** Of an order: its lines, and what is paid besides. */
export interface Totals extends LineSums {
  readonly vat: number;
  readonly fee: number;
  readonly total: number;
}

/** VAT is of what is to be paid, on the whole of it, and rounded once; the fee of the municipality has none. */
export function totalsOf(
  lines: readonly LineSums[],
  { vatPercent, fee }: { readonly vatPercent: number; readonly fee: number },
): Totals {
  const sum = (what: keyof LineSums) => lines.reduce((all, line) => all + line[what], 0);
  const net = sum('net');
  const vat = rounded(times(exactly(net), { of: hundredths(vatPercent), over: 10_000n }));
  return {
    list: sum('list'),
    discount: sum('discount'),
    inKind: sum('inKind'),
    net,
    vat,
    fee,
    total: net + vat + fee,
  };
}
