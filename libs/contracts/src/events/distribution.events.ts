import { z } from 'zod';
import { declareEvent } from '../event.js';
import { mostCures, mostShort } from '../short-limits.js';

/** What would help: pieces that another place has, or more that are ordered. */
const cure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('move'),
    place: z.uuid(),
    /** By locale. */
    names: z.record(z.string().min(2).max(12), z.string()),
    quantity: z.int().min(1),
  }),
  /** `on` is the day by which all of it is there. */
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
          cures: z.array(cure).max(mostCures),
        }),
      )
      .max(mostShort),
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

/**
 * Fires when a partner's request is answered, answered otherwise, or something of it leaves for the partner, once for each
 * of these, where somebody there has an e-mail address. `person` (JSON with {name, email}) is sealed under the key
 * `personKey`. There are no tokens: a partner's link is shown once.
 */
export const PartnerAnswered = declareEvent(
  'PartnerAnswered',
  1,
  z.strictObject({
    /** The answer or the delivery: one letter each. */
    ask: z.uuid(),
    campaign: z.string().min(1).max(80),
    locale: z.string().min(2).max(12),
    personKey: z.uuid(),
    person: z.string(),
    request: z.uuid(),
    facts: z.strictObject({
      /** The first answer, another one, or what left. */
      kind: z.enum(['approved', 'declined', 'changed', 'sent']),
      /** As one speaks of the request on the phone. */
      number: z.int().min(1),
      /** The organisation's name, never a person's. */
      partner: z.string().min(1).max(960),
      neededBy: z.iso.date().nullable(),
      /** Why it is less, or nothing. */
      reason: z.string().max(4_000).nullable(),
      /** Of an answer all that was asked for, of a delivery what is in it. */
      lines: z
        .array(
          z.strictObject({
            /** By locale. */
            names: z.record(z.string().min(2).max(12), z.string().max(640)),
            /** Empty where the item is the same in all languages. */
            language: z.string().max(12),
            asked: z.int().min(1),
            approved: z.int().min(0),
            /** Of a delivery: how much of it left now. */
            sent: z.int().min(1).optional(),
          }),
        )
        .min(1)
        .max(50),
    }),
  }),
);
