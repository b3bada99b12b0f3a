import { z } from 'zod';
import { incidentCategories, mostEntriesOfBatch } from './entry.kinds.js';

const uuid = (version: string) =>
  z
    .string()
    .regex(
      new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
    );
/** In small letters, as a database writes it: else one id would be two. */
const idSchema = uuid('[1-8]');
/** RFC 9562, 5.7: made by the phone. */
const entryIdSchema = uuid('7');
const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const languageSchema = z.string().regex(/^[a-z]{2,3}$/);
/** A moment as a phone wrote it. What is none is for people to look at, and refuses no batch: `readMoment` says it. */
const momentSchema = z.string().min(1).max(40);
const sequenceSchema = z.int().min(1).max(2_147_483_647);
/** Two taps or twenty: what is added, never what it has become. */
const deltaSchema = z.int().min(1).max(1_000);

/** Neither control characters nor line breaks nor what turns the text around it (UAX #9). */
const lineSchema = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text), {
      params: { code: 'invalid_text' },
    });

const head = {
  id: entryIdSchema,
  event: idSchema,
  /** Counts up on its device from 1, without a gap. */
  sequence: sequenceSchema,
  recordedAt: momentSchema,
  /** Who tapped: phones go from hand to hand, and are sent from by whoever is signed in then. */
  by: idSchema,
  /** SHA-256 in hexadecimal: `hashOf` the entry and its device. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
};

const entry = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ ...head, kind: z.literal(kind), ...shape });

const range = { phone: idSchema, first: sequenceSchema, last: sequenceSchema };

/** One thing that was tapped. Nothing is ever changed: who was wrong writes another that names it. */
export const entrySchema = z
  .discriminatedUnion('kind', [
    entry('visitors', { delta: deltaSchema }),
    entry('conversations', { delta: deltaSchema }),
    /** Handed out; in a language where the item comes in several. */
    entry('item', { item: codeSchema, language: languageSchema.nullable(), delta: deltaSchema }),
    /** Who wants to hear more, sealed on the phone to the campaign: nobody at the booth can read it again. */
    entry('lead', { sealed: z.base64url().min(16).max(4_096) }),
    entry('incident', {
      category: z.enum(incidentCategories),
      place: lineSchema(80),
      time: momentSchema,
    }),
    /** What is added to an entry, or taken off it. */
    entry('correct', {
      entry: entryIdSchema,
      delta: z
        .int()
        .min(-1_000)
        .max(1_000)
        .refine((delta) => delta !== 0, { params: { code: 'too_small', minimum: 1 } }),
    }),
    /** An entry counts for nothing, and neither does what corrects it. */
    entry('void', { entry: entryIdSchema }),
    /** The booth goes to somebody else: what a phone had until then, as both of them saw it. */
    entry('handover', {
      to: idSchema,
      /** Who gave it, as their phone said; older phones do not say it. */
      from: idSchema.optional(),
      ...range,
      digest: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    /** Somebody is here: of whom it was said, or whose code was read. Counts for nothing; who was there is another list. */
    entry('check-in', { person: idSchema, how: z.enum(['name', 'badge']) }),
    entry('check-out', { person: idSchema }),
    /** Nothing more comes from this phone for this event: its last number so far. */
    entry('close', { last: sequenceSchema }),
  ])
  .meta({ id: 'BoothEntry' });
export type Entry = z.output<typeof entrySchema>;

export const batchSchema = z
  .strictObject({
    /** Made by the phone once, for as long as it keeps its log. */
    device: idSchema,
    /** How many entries still wait on it after these. */
    waiting: z.int().min(0).max(1_000_000).default(0),
    entries: z.array(entrySchema).min(1).max(mostEntriesOfBatch),
  })
  .meta({ id: 'BoothBatch' });
export type Batch = z.output<typeof batchSchema>;

/** What somebody thinks was counted. */
export const countsSchema = z.strictObject({
  visitors: z.int().min(0).max(100_000).default(0),
  conversations: z.int().min(0).max(100_000).default(0),
  items: z
    .array(
      z.strictObject({
        item: codeSchema,
        language: languageSchema.nullable(),
        count: z.int().min(1).max(100_000),
      }),
    )
    .max(100)
    .default([]),
});
export type Counts = z.output<typeof countsSchema>;
