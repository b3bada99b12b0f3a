import { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { pledgeFilter } from '../staff/pledge-list.schema.js';
import { reasonSchema } from '../staff/staff.request.js';
import { invalidatable, mostPledges } from './invalidation.rules.js';

const count = z.int().nonnegative();
const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Of exactly these pledges: another as soon as one comes or goes.' });

/** Which pledges: these, or those that were signed in a span of time, by what else is named. */
const filterSchema = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(1_000).optional(),
    ...pledgeFilter,
    state: z.enum(invalidatable).optional(),
  })
  .refine(({ ids, from }) => ids ?? from, { path: ['from'], params: { code: 'required' } })
  .refine(({ ids, to }) => ids ?? to, { path: ['to'], params: { code: 'required' } })
  .refine(({ ids, ...others }) => !ids || Object.keys(others).length === 0, {
    path: ['ids'],
    params: { code: 'invalid' },
  })
  .meta({
    id: 'InvalidationFilter',
    description: 'Either ids alone, or from and to, with source, governorate and state.',
  });

export type InvalidationFilter = z.output<typeof filterSchema>;

export const previewRequestSchema = z.strictObject({ filter: filterSchema });
export const invalidationRequestSchema = z.strictObject({
  filter: filterSchema,
  reason: reasonSchema,
  fingerprint,
});

export const previewSchema = z
  .strictObject({
    pledges: count.meta({ description: `At most ${mostPledges}.` }),
    counted: count.meta({ description: 'By how many the count of confirmed pledges falls.' }),
    byState: z.partialRecord(z.enum(invalidatable), count),
    bySource: z
      .array(z.strictObject({ source: z.string().nullable(), pledges: count }))
      .meta({ description: 'The fifty with most; null is of those who came without one.' }),
    byDay: z
      .array(z.strictObject({ day: z.iso.date(), pledges: count }))
      .meta({ description: "By the day of signing, in the campaign's zone." }),
    fingerprint,
  })
  .meta({ id: 'InvalidationPreview' });

export type Preview = z.output<typeof previewSchema>;

export const invalidationSchema = z
  .strictObject({
    id: z.uuid(),
    at: z.iso.datetime(),
    by: z.string().meta({ description: 'Who of the staff.' }),
    reason: z.string(),
    filter: z.json(),
    pledges: count,
    counted: count,
    done: z.boolean().meta({ description: 'False while some of its pledges are still to come.' }),
    undoUntil: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
    undoneBy: z.string().nullable(),
  })
  .meta({ id: 'Invalidation', description: 'Pledges that were set aside, and no longer count.' });

export type Invalidation = z.output<typeof invalidationSchema>;

export const invalidationsSchema = z
  .strictObject({ invalidations: z.array(invalidationSchema) })
  .meta({ id: 'Invalidations', description: 'The newest first, at most a hundred.' });

export const invalidationParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });
