import { z } from 'zod';
import { currencies, orderKinds } from '../money/money.rules.js';
import { units } from '../orders/order.schema.js';
import { csv, mistakesSchema } from '../rows/table.schema.js';
import { planColumns } from './plan-row.rules.js';

export const planFileSchema = z
  .strictObject({ csv })
  .meta({ id: 'MediaPlanFile', description: `Columns: ${planColumns.join(', ')}.` });

const outlet = z.object({ id: z.uuid(), names: z.record(z.string(), z.string()) });

/** In the smallest unit of the currency. */
const sums = {
  list: z.int(),
  discount: z.int(),
  inKind: z.int(),
  net: z.int(),
};

const plannedLine = z.object({
  /** As spreadsheet programs count. */
  row: z.int(),
  /** The code of its frame. */
  frame: z.string().nullable(),
  format: z.string(),
  unit: z.enum(units),
  quantity: z.int(),
  from: z.iso.date(),
  until: z.iso.date(),
  unitPrice: z.int(),
  ...sums,
});

export const planPreviewSchema = z
  .object({
    /** As they would be made. */
    orders: z.array(
      z.object({
        outlet,
        kind: z.enum(orderKinds),
        currency: z.enum(currencies),
        vatPercent: z.number(),
        ...sums,
        vat: z.int(),
        total: z.int(),
        lines: z.array(plannedLine),
      }),
    ),
    /** What they come to; amounts of two currencies are never added. */
    totals: z.array(
      z.object({
        currency: z.enum(currencies),
        orders: z.int(),
        ...sums,
        vat: z.int(),
        total: z.int(),
      }),
    ),
    /** Rows that are planned already, and by which order; they are not planned again. */
    there: z.array(z.object({ row: z.int(), order: z.object({ id: z.uuid(), number: z.int() }) })),
    mistakes: mistakesSchema(planColumns),
  })
  .meta({ id: 'MediaPlanPreview' });
export type PlanPreview = z.output<typeof planPreviewSchema>;

export const planTakenInSchema = z
  .object({
    /** Drafts that were made, in the order of the file. */
    orders: z.array(
      z.object({
        id: z.uuid(),
        /** Of its campaign. */
        number: z.int(),
        outlet,
        currency: z.enum(currencies),
        total: z.int(),
        /** How many it has. */
        lines: z.int(),
      }),
    ),
    /** How many rows were planned already. */
    there: z.int(),
  })
  .meta({ id: 'MediaPlanTakenIn' });
export type PlanTakenIn = z.output<typeof planTakenInSchema>;
