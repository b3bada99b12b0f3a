import { textsSchema, wallTimeSchema } from '@blueheart/http';
import { z } from 'zod';
import { eventKinds } from '../events/event.rules.js';

/** What would help: pieces that another place has, what is ordered already, or an order of the rest. */
const cureSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('move'),
    place: z.uuid(),
    names: textsSchema(120),
    quantity: z.int(),
  }),
  z.object({ kind: z.literal('arriving'), quantity: z.int(), on: z.iso.date() }),
  z.object({ kind: z.literal('order'), quantity: z.int(), by: z.iso.date() }),
]);

export const shortSchema = z
  .array(
    z.object({
      item: z.string(),
      /** Of the item in the roll-out; its code where the roll-out names it no more. */
      names: textsSchema(120),
      language: z.string(),
      missing: z.int(),
      cures: z.array(cureSchema),
    }),
  )
  .meta({ id: 'KitShortfall', description: 'What is missing of what the event takes along.' });
export type Short = z.output<typeof shortSchema>;

/** Events of which something is missing. */
export const shortEventsSchema = z.array(
  z.object({
    event: z.uuid(),
    kind: z.enum(eventKinds),
    titles: textsSchema(120),
    starts: wallTimeSchema,
    ends: wallTimeSchema,
    venue: z.object({ id: z.uuid(), names: textsSchema(120) }),
    short: shortSchema,
  }),
);
