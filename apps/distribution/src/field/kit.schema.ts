import { z } from 'zod';
import { placeSchema } from '../places/place.schema.js';

const names = z.record(z.string(), z.string());
/** Of custody, whose it is. */
const end = placeSchema.pick({ id: true, kind: true, names: true, staff: true });

export const fieldKitSchema = z
  .object({
    serverTime: z.iso.datetime(),
    items: z.array(
      z.object({
        code: z.string(),
        names,
        /** An empty one where it is the same in all. */
        languages: z.array(z.string()),
      }),
    ),
    /** Where whoever asks may act; what the books have there. */
    places: z.array(
      end.extend({
        event: z.uuid().nullable(),
        carries: z.array(
          z.object({
            item: z.string(),
            language: z.string(),
            onHand: z.int(),
            /** What of it is withdrawn, and given to nobody. */
            heldBack: z.int(),
          }),
        ),
      }),
    ),
    /** Where something can be sent to. */
    destinations: z.array(end),
    transfers: z.array(
      z.object({
        id: z.uuid(),
        number: z.int(),
        from: end,
        to: end,
        state: z.enum(['draft', 'sent']),
        lines: z.array(
          z.object({
            id: z.uuid(),
            item: z.string(),
            language: z.string(),
            /** Of a draft, what is to go. */
            sent: z.int(),
            /** Not arrived yet. */
            open: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'FieldKit' });
export type FieldKit = z.output<typeof fieldKitSchema>;
