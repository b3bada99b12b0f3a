import { idParamsSchema, line, personName, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { mostPieces } from '../stock/movement.rules.js';
import { itemCode, language, quantity } from '../stock/stock.schema.js';
import { requestStates } from './request.rules.js';

/** As long as the columns of `requests`, which count letters of a word with three signs above them one by one. */
export const requestText = line(500).max(1_000);

/** Of one request: an answer to it, and the letter about that, name each. */
export const mostLines = 50;

/** Whether no two lines are of the same. */
function onceBy<Key extends string>(...keys: readonly Key[]) {
  return (lines: readonly Readonly<Record<Key, unknown>>[]) =>
    new Set(lines.map((one) => JSON.stringify(keys.map((key) => one[key])))).size === lines.length;
}
const repeated = { params: { code: 'repeated_line' } };

const asked = {
  neededBy: z.iso.date().nullable().default(null),
  /** What for, and where to: never who. */
  purpose: requestText.nullable().default(null),
  destination: requestText.nullable().default(null),
  lines: z
    .array(z.strictObject({ item: itemCode, language, quantity }))
    .min(1)
    .max(mostLines)
    .refine(onceBy('item', 'language'), repeated),
};
const askedSchema = z.strictObject(asked);
export type AskedFor = z.output<typeof askedSchema>;

/** What came by phone or on paper. */
export const requestWantedSchema = z
  .strictObject({ partner: z.uuid(), ...asked })
  .meta({ id: 'RequestWanted' });
export type RequestWanted = z.output<typeof requestWantedSchema>;

export const approvalSchema = z
  .strictObject({
    version: versionSchema,
    lines: z
      .array(z.strictObject({ line: z.uuid(), approved: z.int().min(0).max(mostPieces) }))
      .min(1)
      .max(mostLines)
      .refine(onceBy('line'), repeated),
    /** What the partner reads; needed where it is less than was asked for. */
    reason: requestText.nullable().default(null),
  })
  .meta({ id: 'RequestApproval' });
export type Approval = z.output<typeof approvalSchema>;

export const refusalSchema = z
  .strictObject({ version: versionSchema, reason: requestText })
  .meta({ id: 'RequestRefusal' });

export const deliveryWantedSchema = z
  .strictObject({
    from: z.uuid(),
    lines: z
      .array(z.strictObject({ line: z.uuid(), quantity }))
      .min(1)
      .max(mostLines)
      .refine(onceBy('line'), repeated),
  })
  .meta({ id: 'DeliveryWanted' });
export type DeliveryWanted = z.output<typeof deliveryWantedSchema>;

export const signerName = personName({ graphemes: 120, bytes: 960 });

const pieces = z.int().min(0).max(mostPieces).default(0);
export const handOverWantedSchema = z
  .strictObject({
    /** Where it is now: with the partner, or back where it came from. */
    at: z.enum(['partner', 'sender']).default('partner'),
    lines: z
      .array(
        z
          .strictObject({ line: z.uuid(), received: pieces, damaged: pieces, lost: pieces })
          .refine(({ received, damaged, lost }) => received + damaged + lost > 0, {
            path: ['received'],
            params: { code: 'required' },
          }),
      )
      .min(1)
      .max(mostLines)
      .refine(onceBy('line'), repeated),
    /** Who signed for it, where somebody of the staff stood there. */
    name: signerName.optional(),
  })
  .meta({ id: 'HandOverWanted' });
export type HandOverWanted = z.output<typeof handOverWantedSchema>;

export const madeRequestSchema = z
  .object({ id: z.uuid(), number: z.int() })
  .meta({ id: 'MadeRequest' });
export type MadeRequest = z.output<typeof madeRequestSchema>;
export const madeDeliverySchema = z.object({ id: z.uuid() }).meta({ id: 'MadeDelivery' });
export const handedOverSchema = z
  .object({ id: z.uuid(), state: z.enum(requestStates) })
  .meta({ id: 'HandedOver' });
export type HandedOver = z.output<typeof handedOverSchema>;
export const signerSchema = z.object({ name: z.string() }).meta({ id: 'HandOverSigner' });

export const deliveryParamsSchema = idParamsSchema.extend({ delivery: z.uuid() });
export const handOverParamsSchema = deliveryParamsSchema.extend({ handOver: z.uuid() });

export const requestListSchema = z.object({
  state: z.enum(requestStates).optional(),
  partner: z.uuid().optional(),
  /** Where the page before ended. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
