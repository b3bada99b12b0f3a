import { z } from 'zod';

export const discrepancyListSchema = z.strictObject({
  state: z.enum(['open', 'explained', 'gone']).optional(),
  event: z.uuid().optional(),
  /** Where the page before ended. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Where what was there too much came from, and where what was missing went. */
const explanations = [
  'uncounted-dispatch',
  'uncounted-receipt',
  'other',
  'damaged',
  'lost',
  'stolen',
  'handed-out',
  'uncounted-arrival',
] as const;

export const discrepancySchema = z
  .object({
    id: z.uuid(),
    place: z.uuid(),
    event: z.uuid().nullable(),
    item: z.string(),
    language: z.string(),
    quantity: z.int(),
    /** So many more were handed out than the books had there; or a count found so many fewer, or more. */
    cause: z.enum(['booth-log', 'missing', 'surplus']),
    /** Open; explained by somebody; or gone, as what was logged was corrected. */
    state: z.enum(['open', 'explained', 'gone']),
    reason: z.enum(explanations).nullable(),
    movement: z.uuid().nullable(),
    openedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    by: z.uuid().nullable(),
  })
  .meta({ id: 'Discrepancy' });

export const discrepanciesSchema = z
  .object({ discrepancies: z.array(discrepancySchema), next: z.uuid().nullable() })
  .meta({ id: 'Discrepancies' });

export const explanationSchema = z
  .discriminatedUnion('reason', [
    /** They came from another place of the campaign, and nobody noted it. */
    z.strictObject({
      reason: z.literal('uncounted-dispatch'),
      from: z.uuid(),
      /** As it was looked at. */
      quantity: z.int().min(1),
    }),
    /** They came from outside, and nobody noted it. */
    z.strictObject({ reason: z.literal('uncounted-receipt'), quantity: z.int().min(1) }),
    z.strictObject({ reason: z.literal('other'), quantity: z.int().min(1) }),
    /** What a count missed, and how it went. */
    z.strictObject({
      reason: z.enum(['damaged', 'lost', 'stolen', 'handed-out']),
      quantity: z.int().min(1),
    }),
    /** What a count missed is at another place of the campaign, and nobody noted it. */
    z.strictObject({
      reason: z.literal('uncounted-arrival'),
      to: z.uuid(),
      quantity: z.int().min(1),
    }),
  ])
  .meta({ id: 'Explanation' });
export type Explanation = z.output<typeof explanationSchema>;
