import { z } from 'zod';
import { mostPieces } from '../stock/movement.rules.js';

const item = z.string().min(1).max(60);
const language = z.string().max(12).default('');
const reason = z.enum(['damaged', 'lost', 'stolen', 'found', 'unexplained']);

export const countWantedSchema = z.strictObject({ place: z.uuid() }).meta({ id: 'CountWanted' });

export const countedSchema = z
  .strictObject({
    item,
    language,
    counted: z.int().min(0).max(mostPieces),
    /** When it was counted, where that was before it is told. */
    countedAt: z.iso.datetime({ offset: true }).optional(),
  })
  .meta({ id: 'Counted' });
export type Counted = z.output<typeof countedSchema>;

export const approvalOfCountSchema = z
  .strictObject({
    /** Of each item that differs. */
    reasons: z.array(z.strictObject({ item, language, reason })).max(200),
  })
  .meta({ id: 'ApprovalOfCount' });
export type ApprovalOfCount = z.output<typeof approvalOfCountSchema>;

const lineSchema = z.object({
  item: z.string(),
  language: z.string(),
  attempts: z.array(
    z.object({
      counted: z.int(),
      expected: z.int(),
      countedAt: z.iso.datetime(),
      by: z.uuid().nullable(),
    }),
  ),
  /** The last attempt stands: it is close to the books, or was counted twice. */
  isSettled: z.boolean(),
  /** What the last attempt has more than the books, once there is one. */
  variance: z.int().nullable(),
  reason: reason.nullable(),
});

export const countSchema = z
  .object({
    id: z.uuid(),
    place: z.uuid(),
    state: z.enum(['open', 'approved', 'dropped']),
    madeAt: z.iso.datetime(),
    by: z.uuid().nullable(),
    endedAt: z.iso.datetime().nullable(),
    endedBy: z.uuid().nullable(),
    lines: z.array(lineSchema),
  })
  .meta({ id: 'StockCount' });
export type StockCount = z.output<typeof countSchema>;

export const countsSchema = z
  .object({ counts: z.array(countSchema.omit({ lines: true })) })
  .meta({ id: 'StockCounts' });

export const madeCountSchema = z.object({ id: z.uuid() }).meta({ id: 'MadeCount' });
