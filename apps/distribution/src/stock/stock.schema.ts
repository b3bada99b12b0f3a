import { z } from 'zod';
import { placeSchema } from '../places/place.schema.js';
import { mostPieces } from './movement.rules.js';

/** Pieces: whole, and at least one. */
export const quantity = z.int().min(1).max(mostPieces);
export const itemCode = z.string().min(1).max(60);
/** Of the item; left out where it is the same in all languages. */
export const language = z.string().max(12).default('');

const ofItem = { item: itemCode, language, quantity, lot: z.uuid().optional() };

export const movementWantedSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('hand-out'), from: z.uuid(), ...ofItem }),
    z.strictObject({ kind: z.literal('return'), to: z.uuid(), ...ofItem }),
    z.strictObject({ kind: z.literal('move'), from: z.uuid(), to: z.uuid(), ...ofItem }),
    z.strictObject({
      kind: z.literal('write-off'),
      from: z.uuid(),
      reason: z.enum(['damaged', 'lost', 'stolen']),
      ...ofItem,
    }),
    z.strictObject({ kind: z.literal('found'), to: z.uuid(), ...ofItem }),
  ])
  .meta({ id: 'MovementWanted' });
export type MovementWantedByHand = z.output<typeof movementWantedSchema>;

export const reversalWantedSchema = z
  .strictObject({ reason: z.enum(['mistake', 'not-done']) })
  .meta({ id: 'ReversalWanted' });

/** Of the client's making: whatever is sent twice with it happens once. */
export const movementKey = z.string().regex(/^[\x21-\x7e]{1,100}$/);

export const postedSchema = z.object({ id: z.uuid() }).meta({ id: 'PostedMovement' });

export const stockQuerySchema = z.object({ at: z.iso.datetime({ offset: true }).optional() });

export const stockSchema = z
  .object({
    /** The moment it was so; null for now. */
    at: z.iso.datetime().nullable(),
    locales: z.array(z.string()),
    items: z.array(
      z.object({
        code: z.string(),
        names: z.record(z.string(), z.string()),
        byLanguage: z.boolean(),
        carriesLaw: z.boolean(),
        /** Whether the roll-out names it; of one that it has dropped there may be some left. */
        offered: z.boolean(),
      }),
    ),
    /** Those that are open, those that are nowhere, and whatever else `stock` or `inTransit` names. */
    places: z.array(placeSchema),
    stock: z.array(
      z.object({
        place: z.uuid(),
        item: z.string(),
        language: z.string(),
        /** All that is there, what is quarantined with it. */
        onHand: z.int(),
        quarantined: z.int(),
        /** What of it is kept for events, and what is left for others; null for a moment that is past. */
        reserved: z.int().nullable(),
        available: z.int().nullable(),
      }),
    ),
    /** What is on its way to a place: sent, and not told of by anybody there yet. */
    inTransit: z.array(
      z.object({
        place: z.uuid(),
        item: z.string(),
        language: z.string(),
        quantity: z.int(),
      }),
    ),
  })
  .meta({ id: 'Stock' });

export const movementListSchema = z.object({
  place: z.uuid().optional(),
  lot: z.uuid().optional(),
  item: itemCode.optional(),
  language: z.string().max(12).optional(),
  about: z.uuid().optional(),
  /** What had been posted by then. */
  at: z.iso.datetime({ offset: true }).optional(),
  /** Where the page before ended. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const movementSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    reason: z.string().nullable(),
    reverses: z.uuid().nullable(),
    reversedBy: z.uuid().nullable(),
    corrects: z.uuid().nullable(),
    about: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
    by: z.uuid().nullable(),
    occurredAt: z.iso.datetime(),
    at: z.iso.datetime(),
    lines: z.array(
      z.object({
        place: z.uuid(),
        lot: z.uuid(),
        label: z.string(),
        item: z.string(),
        language: z.string(),
        delta: z.int(),
        /** What was at the place of this lot once it was done. */
        after: z.int(),
      }),
    ),
  })
  .meta({ id: 'Movement' });
export type Movement = z.output<typeof movementSchema>;

export const movementsSchema = z
  .object({ movements: z.array(movementSchema), next: z.uuid().nullable() })
  .meta({ id: 'Movements' });
