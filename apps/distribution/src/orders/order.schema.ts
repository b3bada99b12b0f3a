import { idParamsSchema, line, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { mostPieces } from '../stock/movement.rules.js';
import { itemCode, language, quantity } from '../stock/stock.schema.js';
import { isSamePrint, orderStates, proofStates } from './order.rules.js';

/** Whatever nobody knows yet is empty. */
const orEmpty = (graphemes: number) => z.union([z.literal(''), line(graphemes)]).default('');

const value = z.strictObject({
  /** Of one piece, in the currency's unit; in kind: what it is worth that somebody gives. */
  perPiece: z.number().min(0).max(9_999_999).multipleOf(0.0001),
  currency: z.string().regex(/^[A-Z]{3}$/),
  inKind: z.boolean().default(false),
});

const lineWanted = z.strictObject({
  item: itemCode,
  language,
  quantity,
  value: value.nullable().default(null),
  artwork: orEmpty(80),
  /** Which text of the law is printed; needed where the item prints one. */
  lawText: orEmpty(80),
});

const linesWanted = z
  .array(lineWanted)
  .min(1)
  .max(50)
  .superRefine((lines, context) => {
    for (const [index, one] of lines.entries())
      if (lines.slice(0, index).some((before) => isSamePrint(before, one)))
        context.addIssue({ code: 'custom', path: [index], params: { code: 'repeated_line' } });
  });

const head = {
  /** A firm's name, no person's. */
  supplier: line(120),
  reference: orEmpty(120),
  promisedOn: z.iso.date().nullable().default(null),
};

export const orderWantedSchema = z
  .strictObject({ ...head, lines: linesWanted })
  .meta({ id: 'OrderWanted' });
export type OrderWanted = z.output<typeof orderWantedSchema>;

/** What is left out stays; lines only while it is a draft, and all of them. */
export const orderChangesSchema = z
  .strictObject({
    version: versionSchema,
    supplier: head.supplier.optional(),
    reference: head.reference.unwrap().optional(),
    promisedOn: head.promisedOn.unwrap().optional(),
    lines: linesWanted.optional(),
  })
  .meta({ id: 'OrderChanges' });
export type OrderChanges = z.output<typeof orderChangesSchema>;

export const proofWantedSchema = z
  .strictObject({ version: versionSchema, proof: z.enum(proofStates).exclude(['none']) })
  .meta({ id: 'ProofWanted' });

export const placementSchema = z
  .strictObject({
    version: versionSchema,
    /** Somebody decides that it is ordered though a proof is not approved; the log says so. */
    proofNotNeeded: z.boolean().default(false),
  })
  .meta({ id: 'OrderPlacement' });

export const cancellationSchema = z
  .strictObject({ version: versionSchema })
  .meta({ id: 'OrderCancellation' });

const pieces = z.int().min(0).max(mostPieces);
export const receiptWantedSchema = z
  .strictObject({
    place: z.uuid(),
    lines: z
      .array(
        z
          .strictObject({
            line: z.uuid(),
            received: pieces,
            /** Broken when it came: it is in the books, and still owed. */
            damaged: pieces.default(0),
            /** As it is written on the box; left out, the lot gets the next number of its item. */
            lot: line(80).optional(),
          })
          .refine(({ received, damaged }) => received + damaged > 0, {
            path: ['received'],
            params: { code: 'required' },
          }),
      )
      .min(1)
      .max(50)
      .refine((lines) => new Set(lines.map((one) => one.line)).size === lines.length, {
        params: { code: 'repeated_line' },
      }),
  })
  .meta({ id: 'ReceiptWanted' });
export type ReceiptWanted = z.output<typeof receiptWantedSchema>;

export const lineParamsSchema = idParamsSchema.extend({ line: z.uuid() });
export const receiptParamsSchema = idParamsSchema.extend({ receipt: z.uuid() });

export const orderListSchema = z.object({
  state: z.enum(orderStates).optional(),
  /** Promised before today, as the campaign's clocks show it, and not all there. */
  overdue: z.enum(['true']).optional(),
  /** Where the page before ended. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const madeOrderSchema = z.object({ id: z.uuid() }).meta({ id: 'MadeOrder' });

const lineSchema = z.object({
  id: z.uuid(),
  item: z.string(),
  language: z.string(),
  quantity: z.int(),
  value: value.required({ inKind: true }).nullable(),
  artwork: z.string(),
  lawText: z.string(),
  proof: z.enum(proofStates),
  proofBy: z.uuid().nullable(),
  proofAt: z.iso.datetime().nullable(),
  /** Whole when it came; what was taken back is not counted. */
  received: z.int(),
  damaged: z.int(),
  open: z.int(),
  over: z.int(),
});

const summary = {
  id: z.uuid(),
  supplier: z.string(),
  reference: z.string(),
  promisedOn: z.iso.date().nullable(),
  owner: z.uuid().nullable(),
  state: z.enum(orderStates),
  version: z.int(),
  madeAt: z.iso.datetime(),
  orderedAt: z.iso.datetime().nullable(),
  stoppedAt: z.iso.datetime().nullable(),
  withoutProof: z.boolean(),
  overdue: z.boolean(),
  lines: z.array(lineSchema),
};

export const ordersSchema = z
  .object({ orders: z.array(z.object(summary)), next: z.uuid().nullable() })
  .meta({ id: 'Orders' });
export type OrderSummary = z.output<typeof ordersSchema>['orders'][number];

const receiptSchema = z.object({
  /** Of its movement. */
  id: z.uuid(),
  place: z.uuid(),
  at: z.iso.datetime(),
  by: z.uuid().nullable(),
  takenBackBy: z.uuid().nullable(),
  lines: z.array(
    z.object({
      line: z.uuid(),
      lot: z.uuid(),
      label: z.string(),
      received: z.int(),
      damaged: z.int(),
    }),
  ),
});

export const orderSchema = z
  .object({ ...summary, receipts: z.array(receiptSchema) })
  .meta({ id: 'Order' });
export type Order = z.output<typeof orderSchema>;

export const receivedSchema = z
  .object({
    id: z.uuid(),
    /** What came beyond what was ordered, by line. */
    over: z.array(z.object({ line: z.uuid(), pieces: z.int() })),
  })
  .meta({ id: 'ReceivedOrder' });
export type Received = z.output<typeof receivedSchema>;
