import { z } from 'zod';
import { currencies, orderKinds } from '../money/money.rules.js';
import { placementSchema } from '../placements/placement.schema.js';
import { orderStates, rateSchema, units } from './order.schema.js';

export const madeOrderSchema = z.object({ id: z.uuid() }).meta({ id: 'MadeMediaOrder' });

const summary = {
  id: z.uuid(),
  /** Of its campaign. */
  number: z.int(),
  outlet: z.object({
    id: z.uuid(),
    names: z.record(z.string(), z.string()),
    channel: z.string(),
  }),
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
  /** What the invoice says, where there is one. */
  invoiced: z.int().nullable(),
  /** What is still to be paid: the invoice where there is one. */
  owed: z.int(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  /** Placements that show, or will, what was withdrawn; and those of them that are live. */
  withdrawn: z.int(),
  withdrawnLive: z.int(),
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
    rate: rateSchema.nullable(),
    /** The total in the other currency, by the order's own rate. */
    elsewhere: z.object({ currency: z.enum(currencies), amount: z.int() }).nullable(),
    /** What is given in kind, likewise; null where nothing is. */
    givenElsewhere: z.object({ currency: z.enum(currencies), amount: z.int() }).nullable(),
    invoice: z.object({ number: z.string(), on: z.iso.date(), amount: z.int() }).nullable(),
    payment: z.object({ on: z.iso.date(), reference: z.string() }).nullable(),
    cancelReason: z.string().nullable(),
    /**
     * What may be spent in its channel and currency, what placed orders come to with this one, and by how much that is
     * more; null without a ceiling, and of what is cancelled.
     */
    ceiling: z.object({ amount: z.int(), used: z.int(), beyond: z.int() }).nullable(),
    lines: z.array(placementSchema),
  })
  .meta({ id: 'MediaOrder' });
export type Order = z.output<typeof orderSchema>;

/** What can be ordered: outlets that are not closed, with their frames and what they ask for. */
export const choicesSchema = z
  .object({
    outlets: z.array(
      z.object({
        id: z.uuid(),
        names: z.record(z.string(), z.string()),
        channel: z.string(),
        sites: z.array(
          z.object({
            id: z.uuid(),
            code: z.string(),
            names: z.record(z.string(), z.string()),
            licenceUntil: z.iso.date().nullable(),
          }),
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
