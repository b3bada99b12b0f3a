import { z } from 'zod';
import { placeSchema } from '../places/place.schema.js';
import { stockSchema } from '../stock/stock.schema.js';
import { transfersSchema } from '../transfers/transfer.schema.js';

export const mineSchema = z
  .object({
    items: stockSchema.shape.items,
    locales: stockSchema.shape.locales,
    /** What they look after, and the booths at which they have a shift about now. */
    places: z.array(placeSchema),
    stock: z.array(
      z.object({
        place: z.uuid(),
        item: z.string(),
        language: z.string(),
        onHand: z.int(),
        quarantined: z.int(),
      }),
    ),
    /** Drafts, and what is on its way from there or to there. */
    transfers: transfersSchema.shape.transfers,
    /** Their open counts. */
    counts: z.array(z.object({ id: z.uuid(), place: z.uuid() })),
    /** Where else something can be sent to. */
    destinations: z.array(placeSchema.pick({ id: true, kind: true, names: true })),
  })
  .meta({ id: 'MyStock' });
export type Mine = z.output<typeof mineSchema>;

export const blindCountSchema = z
  .object({
    id: z.uuid(),
    place: z.uuid(),
    state: z.enum(['open', 'approved', 'dropped']),
    lines: z.array(
      z.object({
        item: z.string(),
        language: z.string(),
        /** What was counted last. */
        counted: z.int().nullable(),
        /** It is to be counted once more. */
        again: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'BlindCount' });
export type BlindCount = z.output<typeof blindCountSchema>;
