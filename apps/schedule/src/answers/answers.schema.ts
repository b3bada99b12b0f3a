import { textsSchema, wallTimeSchema } from '@blueheart/http';
import { z } from 'zod';
import { eventKinds } from '../events/event.rules.js';

/** What venues said by their links and nobody has taken note of. */
export const answersSchema = z.array(
  z.object({
    id: z.uuid(),
    answer: z.enum(['accepted', 'declined']),
    answeredAt: z.iso.datetime(),
    event: z.uuid(),
    kind: z.enum(eventKinds),
    titles: textsSchema(120),
    starts: wallTimeSchema,
    ends: wallTimeSchema,
    venue: z.object({ id: z.uuid(), names: textsSchema(120) }),
    /** How many events the question was about. */
    events: z.int(),
  }),
);
