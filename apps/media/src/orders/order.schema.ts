import { line, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { currencies, mostOfLine, orderKinds } from '../money/money.rules.js';
import { days, isFlight, notBefore } from '../placements/flight.schema.js';
import { placementSchema } from '../placements/placement.schema.js';

export const orderStates = ['draft', 'placed', 'invoiced', 'paid', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];

const units = ['frame-week', 'page', 'spot', 'day', 'week', 'thousand', 'post'] as const;

const orEmpty = (graphemes: number) => z.union([z.literal(''), line(graphemes)]).default('');
/** In the smallest unit of the order's currency: cents, piastres. */
const amount = z.int().min(0).max(mostOfLine);
const hasTwoPlaces = (number: number) => Number(number.toFixed(2)) === number;
const percent = (most: number) =>
  z
    .number()
    .min(0)
    .max(most)
    .refine(hasTwoPlaces, { params: { code: 'invalid_value' } });

const discountSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: percent(100) }),
  z.strictObject({ kind: z.literal('free-units'), units: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('in-kind'), amount }),
]);

const quantity = z.int().min(1).max(1_000_000);

const lineWanted = z
  .strictObject({
    /** Of a line that is there already; left out, it is a new one. */
    id: z.uuid().optional(),
    site: z.uuid().nullable().default(null),
    /** As the outlet sells it, such as `full page`; needed where no frame is named. */
    format: orEmpty(60),
    unit: z.enum(units),
    quantity,
    ...days,
    /** Left out, what the outlet asks for on the first day of the flight. */
    unitPrice: amount.nullable().default(null),
    /** In the order in which they are granted. */
    discounts: z.array(discountSchema).max(8).default([]),
  })
  .refine(isFlight, notBefore)
  .refine(({ site, format }) => site !== null || format !== '', {
    path: ['format'],
    params: { code: 'required' },
  });
export type LineWanted = z.output<typeof lineWanted>;

const head = {
  kind: z.enum(orderKinds),
  currency: z.enum(currencies),
  /** As the outlet numbers it. */
  reference: orEmpty(120),
  vatPercent: percent(50),
  /** Of the municipality, in the smallest unit. */
  fee: amount,
  lines: z.array(lineWanted).min(1).max(50),
};

export const orderWantedSchema = z
  .strictObject({ outlet: z.uuid(), ...head })
  .meta({ id: 'MediaOrderWanted' });
export type OrderWanted = z.output<typeof orderWantedSchema>;

export const orderChangesSchema = z
  .strictObject({ version: versionSchema, ...head })
  .meta({ id: 'MediaOrderChanges', description: 'The whole of it; lines that are left out go.' });
export type OrderChanges = z.output<typeof orderChangesSchema>;

const rate = z.strictObject({
  /** Pounds for one dollar. */
  lbpPerUsd: z
    .number()
    .min(0.0001)
    .max(1_000_000_000)
    .refine((value) => Number(value.toFixed(4)) === value, { params: { code: 'invalid_value' } }),
  /** The day of which it is; none that is still to come. */
  on: z.iso.date(),
  /** Who says so. */
  source: line(120),
});

export const placingSchema = z
  .strictObject({ version: versionSchema, rate })
  .meta({ id: 'MediaOrderPlacing' });
export type Placing = z.output<typeof placingSchema>;

export const invoiceSchema = z
  .strictObject({ version: versionSchema, number: line(80), on: z.iso.date(), amount })
  .meta({ id: 'MediaOrderInvoice' });
export type Invoice = z.output<typeof invoiceSchema>;

export const paymentSchema = z
  .strictObject({ version: versionSchema, on: z.iso.date(), reference: line(120) })
  .meta({ id: 'MediaOrderPayment' });
export type Payment = z.output<typeof paymentSchema>;

export const cancellingSchema = z
  .strictObject({ version: versionSchema, reason: line(500) })
  .meta({ id: 'MediaOrderCancelling' });

export const orderSearchSchema = z.object({
  state: z.enum(orderStates).optional(),
  /** The number where the page before ended. */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const madeOrderSchema = z.object({ id: z.uuid() }).meta({ id: 'MadeMediaOrder' });

const summary = {
  id: z.uuid(),
  /** Of its campaign. */
  number: z.int(),
  outlet: z.object({ id: z.uuid(), names: z.record(z.string(), z.string()) }),
  kind: z.enum(orderKinds),
  currency: z.enum(currencies),
  reference: z.string(),
  state: z.enum(orderStates),
  version: z.int(),
  owner: z.uuid().nullable(),
  madeAt: z.iso.datetime(),
  list: z.int(),
  discount: z.int(),
  inKind: z.int(),
  net: z.int(),
  vat: z.int(),
  fee: z.int(),
  total: z.int(),
  /** What is still to be paid: the invoice where there is one. */
  owed: z.int(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
};

export const ordersSchema = z
  .object({ orders: z.array(z.object(summary)), next: z.int().nullable() })
  .meta({ id: 'MediaOrders' });
export type OrderSummary = z.output<typeof ordersSchema>['orders'][number];

export const orderSchema = z
  .object({
    ...summary,
    vatPercent: z.number(),
    placedOn: z.iso.date().nullable(),
    rate: rate.nullable(),
    /** The total in the other currency, by the order's own rate. */
    elsewhere: z.object({ currency: z.enum(currencies), amount: z.int() }).nullable(),
    invoice: z.object({ number: z.string(), on: z.iso.date(), amount: z.int() }).nullable(),
    payment: z.object({ on: z.iso.date(), reference: z.string() }).nullable(),
    cancelReason: z.string().nullable(),
    lines: z.array(placementSchema),
  })
  .meta({ id: 'MediaOrder' });
export type Order = z.output<typeof orderSchema>;

/** Each order is in one of the first four, by its state; amounts of two currencies are never added. */
export const budgetSchema = z
  .object({
    currencies: z.array(
      z.object({
        currency: z.enum(currencies),
        planned: z.int(),
        committed: z.int(),
        invoiced: z.int(),
        paid: z.int(),
        /** Given, of what is placed. */
        inKind: z.int(),
        inKindPlanned: z.int(),
      }),
    ),
  })
  .meta({ id: 'MediaBudget' });
export type Budget = z.output<typeof budgetSchema>;

/** What can be ordered: outlets that are not closed, with their frames and what they ask for. */
export const choicesSchema = z
  .object({
    outlets: z.array(
      z.object({
        id: z.uuid(),
        names: z.record(z.string(), z.string()),
        channel: z.string(),
        sites: z.array(
          z.object({ id: z.uuid(), code: z.string(), names: z.record(z.string(), z.string()) }),
        ),
        formats: z.array(
          z.object({
            unit: z.enum(units),
            format: z.string(),
            currency: z.string(),
            price: z.number(),
            from: z.iso.date(),
            until: z.iso.date().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'MediaChoices' });
export type Choices = z.output<typeof choicesSchema>;
