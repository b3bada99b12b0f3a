import { line, versionSchema } from '@blueheart/http';
import { locales } from '@blueheart/i18n';
import { z } from 'zod';
import { currencies, mostOfLine, orderKinds } from '../money/money.rules.js';
import { days, isFlight, notBefore } from '../placements/flight.schema.js';

export const orderStates = ['draft', 'placed', 'invoiced', 'paid', 'cancelled'] as const;
export type OrderState = (typeof orderStates)[number];

export const units = ['frame-week', 'page', 'spot', 'day', 'week', 'thousand', 'post'] as const;

const orEmpty = (text: z.ZodType<string>) => z.union([z.literal(''), text]).default('');
/** In the smallest unit of the order's currency: cents, piastres. */
const amount = z.int().min(0).max(mostOfLine);
const hasTwoPlaces = (number: number) => Number(number.toFixed(2)) === number;
const percent = (most: number) =>
  z
    .number()
    .min(0)
    .max(most)
    .refine(hasTwoPlaces, { params: { code: 'invalid_value' } });

/** What is the same wherever an order comes from. */
export const orderFields = {
  format: line(60),
  quantity: z.int().min(1).max(1_000_000),
  discountPercent: percent(100),
  vatPercent: percent(50),
};
export const mostLines = 50;

const discountSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: orderFields.discountPercent }),
  z.strictObject({ kind: z.literal('free-units'), units: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('in-kind'), amount }),
]);

const lineWanted = z
  .strictObject({
    /** Of a line that is there already; left out, it is a new one. */
    id: z.uuid().optional(),
    site: z.uuid().nullable().default(null),
    /** As the outlet sells it, such as `full page`; needed where no frame is named. */
    format: orEmpty(orderFields.format),
    unit: z.enum(units),
    quantity: orderFields.quantity,
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
  reference: orEmpty(line(120)),
  vatPercent: orderFields.vatPercent,
  /** Of the municipality, in the smallest unit. */
  fee: amount,
  lines: z
    .array(lineWanted)
    .min(1)
    .max(mostLines)
    .superRefine((lines, context) => {
      for (const [index, { id }] of lines.entries())
        if (id && lines.slice(0, index).some((before) => before.id === id))
          context.addIssue({ code: 'custom', path: [index], params: { code: 'repeated_line' } });
    }),
};

export const orderWantedSchema = z
  .strictObject({ outlet: z.uuid(), ...head })
  .meta({ id: 'MediaOrderWanted' });
export type OrderWanted = z.output<typeof orderWantedSchema>;

export const orderChangesSchema = z
  .strictObject({ version: versionSchema, ...head })
  .meta({ id: 'MediaOrderChanges', description: 'The whole of it; lines that are left out go.' });
export type OrderChanges = z.output<typeof orderChangesSchema>;

export const rateSchema = z.strictObject({
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
  .strictObject({ version: versionSchema, rate: rateSchema })
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

export const takingBackSchema = z
  .strictObject({ version: versionSchema, reason: line(500) })
  .meta({ id: 'MediaOrderTakingBack' });

const filters = { state: z.enum(orderStates).optional(), outlet: z.uuid().optional() };

export const orderSearchSchema = z.object({
  ...filters,
  /** The number where the page before ended. */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** As the list is filtered; in this language, or in the one that the caller asks for. */
export const ordersFileSchema = z.object({ ...filters, locale: z.enum(locales).optional() });
export type OrdersFileAsked = z.output<typeof ordersFileSchema>;
