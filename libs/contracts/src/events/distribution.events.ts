import { z } from 'zod';
import { declareEvent } from '../event.js';

/** What would help: pieces that another place has, or more that are ordered. */
const cure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('move'),
    place: z.uuid(),
    /** By locale. */
    names: z.record(z.string().min(2).max(12), z.string()),
    quantity: z.int().min(1),
  }),
  z.strictObject({ kind: z.literal('arriving'), quantity: z.int().min(1), on: z.iso.date() }),
  z.strictObject({ kind: z.literal('order'), quantity: z.int().min(1), by: z.iso.date() }),
]);

/**
 * Fires when what is missing of an event's kit becomes something else, or could be cured in another way. Nothing is
 * missing any more where the list is empty.
 */
export const StockShort = declareEvent(
  'StockShort',
  1,
  z.strictObject({
    campaign: z.string().min(1).max(80),
    event: z.uuid(),
    /** Grows with every announcement about the event: of two, the higher is true. */
    decision: z.int().min(1),
    short: z
      .array(
        z.strictObject({
          item: z.string(),
          /** Empty where the item is the same in all languages. */
          language: z.string(),
          missing: z.int().min(1),
          cures: z.array(cure).max(10),
        }),
      )
      .max(200),
  }),
);

/**
 * Fires when the production order that a print order became is drafted, changed, ordered or cancelled, and when something
 * of it arrives or is taken back. Of two about an order the one of the higher version is true.
 */
export const PrintOrderFollowed = declareEvent(
  'PrintOrderFollowed',
  1,
  z.strictObject({
    campaign: z.string().min(1).max(80),
    /** As in PrintOrdered. */
    print: z.uuid(),
    order: z.uuid(),
    version: z.int().min(1),
    state: z.enum(['draft', 'ordered', 'in-part', 'received', 'closed', 'cancelled']),
    promisedOn: z.iso.date().nullable(),
    /** Pieces of all its lines. */
    received: z.int().min(0),
  }),
);
