import { z } from 'zod';

export const reservationListSchema = z.strictObject({
  /** Of this event alone, what was freed too; else what is kept or missing for any. */
  event: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

export const reservationsSchema = z
  .object({
    reservations: z.array(
      z.object({
        event: z.uuid(),
        item: z.string(),
        language: z.string(),
        /** What its kit wants of it. */
        quantity: z.int(),
        /** What is at the event already, or came there. */
        arrived: z.int(),
        /** What was sent there, is not held back and has not come yet. */
        coming: z.int(),
        /** What `place` keeps of it. */
        promised: z.int(),
        place: z.uuid().nullable(),
        missing: z.int(),
        neededBy: z.iso.datetime(),
        /** Kept for now: the event was agreed, and is asked about anew. */
        tentative: z.boolean(),
        /** Why nothing is kept any more. */
        freed: z.enum(['cancelled', 'finished', 'expired']).nullable(),
      }),
    ),
    /** Whether there are more than were asked for. */
    more: z.boolean(),
  })
  .meta({ id: 'Reservations' });
