import {
  sumsOf,
  totalsOf,
  type Currency,
  type LineSums,
  type OrderKind,
  type Totals,
} from '../money/money.rules.js';
import { mostLines, type LineWanted, type OrderWanted } from '../orders/order.schema.js';
import type { FoundRow, KnownOutlet } from './finding.rules.js';

/** A row of which it is known what one unit costs. */
export interface PricedRow extends FoundRow {
  readonly unitPrice: number;
}

export interface PlannedLine
  extends
    LineSums,
    Pick<PricedRow, 'number' | 'site' | 'unitPrice'>,
    Omit<LineWanted, 'id' | 'site' | 'unitPrice'> {}

/** An order as it would be made. */
export interface PlannedOrder extends Totals {
  readonly outlet: KnownOutlet;
  readonly kind: OrderKind;
  readonly currency: Currency;
  readonly vatPercent: number;
  readonly lines: readonly PlannedLine[];
}

/** What a municipality takes is in no plan. */
const fee = 0;

/** One order for each outlet, currency, kind and VAT, as they come in the file; a further one where it is full. */
export function ordersOf(rows: readonly PricedRow[]): PlannedOrder[] {
  const byOrder = new Map<string, PricedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.at.id, row.currency, row.kind, row.vatPercent]);
    const there = byOrder.get(key);
    if (there) there.push(row);
    else byOrder.set(key, [row]);
  }
  return [...byOrder.values()].flatMap(inParts).map(orderOf);
}

function inParts(rows: readonly PricedRow[]): PricedRow[][] {
  return Array.from({ length: Math.ceil(rows.length / mostLines) }, (_, part) =>
    rows.slice(part * mostLines, (part + 1) * mostLines),
  );
}

function orderOf(rows: readonly PricedRow[]): PlannedOrder {
  const { at, kind, currency, vatPercent } = rows[0]!;
  const lines = rows.map((row) => ({ ...row, ...sumsOf(kind, row) }));
  return {
    outlet: at,
    kind,
    currency,
    vatPercent,
    lines,
    ...totalsOf(lines, { vatPercent, fee }),
  };
}

/** As whoever writes orders takes it. */
export function wantedOf({ outlet, kind, currency, vatPercent, lines }: PlannedOrder): OrderWanted {
  return {
    outlet: outlet.id,
    kind,
    currency,
    reference: '',
    vatPercent,
    fee,
    lines: lines.map(({ site, format, unit, quantity, from, until, unitPrice, discounts }) => ({
      site: site?.id ?? null,
      format,
      unit,
      quantity,
      from,
      until,
      unitPrice,
      discounts,
    })),
  };
}

export interface CurrencyTotals extends Omit<Totals, 'fee'> {
  readonly currency: Currency;
  readonly orders: number;
}

/** What all of them come to; two currencies are never added. */
export function totalsByCurrency(orders: readonly PlannedOrder[]): CurrencyTotals[] {
  const currencies = [...new Set(orders.map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) => {
    const of = orders.filter((order) => order.currency === currency);
    const sum = (what: keyof Totals) => of.reduce((all, order) => all + order[what], 0);
    return {
      currency,
      orders: of.length,
      list: sum('list'),
      discount: sum('discount'),
      inKind: sum('inKind'),
      net: sum('net'),
      vat: sum('vat'),
      total: sum('total'),
    };
  });
}
