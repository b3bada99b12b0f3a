import { z } from 'zod';
import { campaignParamsSchema } from './letters.schema.js';

/** As the bus numbers them: a bigint. */
const number = z.string().regex(/^\d{1,18}$/);

export const deadLetterParamsSchema = campaignParamsSchema.extend({ id: number });

export const deadLetterSearchSchema = z.strictObject({
  /** The id that the page before ended with. */
  after: number.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** News that a service gave up on: never what it says. */
const deadLetterSchema = z.object({
  id: z.string(),
  type: z.string(),
  version: z.int(),
  /** The service that gave up. */
  service: z.string(),
  /** The error's class, with the database's code where there was one. */
  error: z.string(),
  attempts: z.int(),
  announcedAt: z.iso.datetime(),
  diedAt: z.iso.datetime(),
  /** Whether it is the campaign's; else it is of no campaign in particular. */
  ofCampaign: z.boolean(),
  /** Whether there is a service that would hear it. */
  canReplay: z.boolean(),
});

export const deadLetterPageSchema = z
  .object({
    /** All of them. */
    count: z.int(),
    /** The oldest first. */
    deadLetters: z.array(deadLetterSchema),
    /** What to ask for the next page with; absent on the last. */
    next: z.string().optional(),
  })
  .meta({ id: 'DeadLetterPage' });

export const replayedSchema = z
  .object({ status: z.literal('replayed') })
  .meta({ id: 'ReplayedDeadLetter' });

export type DeadLetterSeen = z.output<typeof deadLetterSchema>;
