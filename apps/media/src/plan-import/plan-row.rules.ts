import type { Table } from '@blueheart/tables';
import { z } from 'zod';
import {
  currencies,
  digitsOf,
  mostOfLine,
  orderKinds,
  type Currency,
  type Discount,
  type OrderKind,
} from '../money/money.rules.js';
import { nameIn } from '../names.schema.js';
import { orderFields, units, type LineWanted } from '../orders/order.schema.js';
import { Cells, type CellMistake } from '../rows/cells.js';
import { siteFields } from '../sites/site.schema.js';

/** What a plan may name; whatever else stands above a column is refused. */
export const planColumns = [
  'outlet',
  'frame',
  'format',
  'unit',
  'quantity',
  'from',
  'until',
  'unit_price',
  'currency',
  'discount_percent',
  'free_units',
  'vat_percent',
  'kind',
] as const;
export type PlanColumn = (typeof planColumns)[number];
export type PlanMistake = CellMistake<PlanColumn>;
type Row = Cells<PlanColumn>;

/** Without them no row says enough. */
const needed = ['outlet', 'unit', 'quantity', 'from', 'until', 'currency', 'vat_percent'] as const;

/** A row as it is written: outlet and frame by what they are called. */
export interface PlanRow extends Omit<LineWanted, 'id' | 'site'> {
  readonly number: number;
  readonly outlet: string;
  /** Empty where none is named. */
  readonly frame: string;
  readonly currency: Currency;
  readonly kind: OrderKind;
  readonly vatPercent: number;
}

export interface ReadRows {
  readonly rows: readonly PlanRow[];
  readonly mistakes: readonly PlanMistake[];
}

/** The rows of a plan, and each mistake by row and column; a column that is missing is one of the row of their names. */
export function readPlan({ columns, rows }: Table): ReadRows {
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return {
      rows: [],
      mistakes: missing.map((column) => ({ number: 1, column, code: 'column_missing' })),
    };
  const read: PlanRow[] = [];
  const mistakes: PlanMistake[] = [];
  for (const { number, cells } of rows) {
    const row: Row = new Cells(columns, cells, number);
    const said = { number, ...placeIn(row), ...flightIn(row), ...priceIn(row) };
    mistakes.push(...row.mistakes);
    if (row.mistakes.length === 0) read.push(said);
  }
  return { rows: read, mistakes };
}

function placeIn(row: Row): Pick<PlanRow, 'outlet' | 'frame' | 'format'> {
  const outlet = row.text('outlet', nameIn);
  const frame = row.of('frame') && row.text('frame', siteFields.code);
  const format = row.of('format') && row.text('format', orderFields.format);
  if (!row.of('frame')) row.demand('format');
  return { outlet, frame, format };
}

/** Years of three digits, or of before, are slips of the pen. */
const day = z.iso.date().refine((text) => text >= '2000');

function flightIn(row: Row): Pick<PlanRow, 'from' | 'until'> {
  const on = (column: 'from' | 'until') => (row.demand(column) ? (row.day(column, day) ?? '') : '');
  const [from, until] = [on('from'), on('until')];
  if (from && until && until < from) row.wrong('until', 'until_before_from');
  return { from, until };
}

type Price = Omit<PlanRow, 'number' | 'outlet' | 'frame' | 'format' | 'from' | 'until'>;

function priceIn(row: Row): Price {
  for (const column of ['quantity', 'vat_percent'] as const) row.demand(column);
  const currency = row.oneOf('currency', currencies) ?? 'USD';
  const digits = 10 ** digitsOf[currency];
  const price = row.hundredths('unit_price', z.number().max(mostOfLine / digits));
  return {
    unit: row.oneOf('unit', units) ?? 'day',
    quantity: row.whole('quantity', orderFields.quantity) ?? 1,
    unitPrice: price === null ? null : Math.round(price * digits),
    currency,
    discounts: discountsIn(row),
    vatPercent: row.hundredths('vat_percent', orderFields.vatPercent) ?? 0,
    kind: row.of('kind') ? (row.oneOf('kind', orderKinds) ?? 'paid') : 'paid',
  };
}

/** What is nothing is none. */
function discountsIn(row: Row): Discount[] {
  const percent = row.hundredths('discount_percent', orderFields.discountPercent) ?? 0;
  const units = row.whole('free_units', z.int().max(orderFields.quantity.maxValue!)) ?? 0;
  return [
    ...(percent > 0 ? [{ kind: 'percent' as const, percent }] : []),
    ...(units > 0 ? [{ kind: 'free-units' as const, units }] : []),
  ];
}
