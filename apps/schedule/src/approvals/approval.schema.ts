import { campaignParamsSchema, line, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { voidReasons } from './approval.rules.js';

const code = z.string().min(1).max(60);
/** Each once. */
const distinct = <One extends z.ZodType<string>>(one: One, most: number) =>
  z
    .array(one)
    .max(most)
    .refine((all) => new Set(all).size === all.length, { params: { code: 'invalid_value' } });

export const gradesSchema = distinct(code, 30);
export const languagesSchema = distinct(z.enum(['ar', 'fr', 'en']), 3);

export const approvalWantedSchema = z
  .strictObject({
    /** The version of the event that was approved of. */
    version: versionSchema,
    /** Whose approval it is, by its code in the roll-out. */
    step: code,
    /** The number of the letter. */
    reference: line(80),
    /** The day that stands on it. */
    on: z.iso.date(),
    grades: gradesSchema.min(1),
    languages: languagesSchema.min(1),
    /** The approval whose place it takes: a newer letter, for more grades. */
    replaces: z.uuid().optional(),
  })
  .meta({ id: 'ApprovalWanted' });
export type ApprovalWanted = z.output<typeof approvalWantedSchema>;

export const approvalSchema = z.object({
  id: z.uuid(),
  step: z.string(),
  reference: z.string(),
  on: z.iso.date(),
  grades: z.array(z.string()),
  languages: z.array(z.string()),
  recordedBy: z.uuid().nullable(),
  recordedAt: z.iso.datetime(),
  voidedAt: z.iso.datetime().nullable(),
  because: z.enum(voidReasons).nullable(),
});

export const approvalParamsSchema = campaignParamsSchema.extend({
  id: z.uuid(),
  approval: z.uuid(),
});
