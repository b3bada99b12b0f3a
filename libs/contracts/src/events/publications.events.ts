import { z } from 'zod';
import { declareEvent } from '../event.js';

const campaign = z.string().min(1).max(80);

/**
 * Fires when somebody orders what is printed of a publication: approved texts, so many of each language. The stock makes
 * one production order of it.
 */
export const PrintOrdered = declareEvent(
  'PrintOrdered',
  1,
  z.strictObject({
    campaign,
    print: z.uuid(),
    /** Of the roll-out. */
    item: z.string().min(1).max(60),
    /** A firm's name, no person's. */
    producer: z.string().min(1),
    wantedBy: z.iso.date(),
    lines: z
      .array(
        z.strictObject({
          language: z.string().min(2).max(12),
          /** How lots name the text that is printed on them. */
          textVersion: z.string().min(1).max(100),
          artwork: z.string(),
          quantity: z.int().min(1),
          /** Of one piece, in the currency's unit. */
          value: z
            .strictObject({ perPiece: z.number().min(0), currency: z.string().length(3) })
            .nullable(),
        }),
      )
      .min(1)
      .max(20),
  }),
);

/** Fires when an approved text of a publication is withdrawn: whatever is printed with it is given to nobody. */
export const PublicationWithdrawn = declareEvent(
  'PublicationWithdrawn',
  1,
  z.strictObject({
    campaign,
    publication: z.uuid(),
    text: z.uuid(),
    item: z.string().min(1).max(60),
    language: z.string().min(2).max(12),
    /** As in PrintOrdered. */
    textVersion: z.string().min(1).max(100),
  }),
);
