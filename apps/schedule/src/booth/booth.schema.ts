import { campaignParamsSchema, idParamsSchema, line } from '@blueheart/http';
import { batchSchema, countsSchema, entrySchema } from '@blueheart/booth';
import { z } from 'zod';
import { heldCodes } from './booth.rules.js';
import { handoverSchema } from './handover.schema.js';

export { batchSchema };

export const answersSchema = z
  .object({
    answers: z.array(
      z.object({
        id: z.uuid(),
        answer: z.enum(['accepted', 'duplicate', 'quarantined']),
        /** What HTTP would say of it alone: 200, 202 for what waits for a coordinator, 422 for what is kept aside. */
        status: z.union([z.literal(200), z.literal(202), z.literal(422)]),
        /** Why it is kept aside. */
        code: z.enum(heldCodes).optional(),
        /** Kept, and counted once a coordinator agrees. */
        waits: z.literal(true).optional(),
      }),
    ),
    receivedAt: z.iso.datetime(),
  })
  .meta({ id: 'BoothAnswers', description: 'One answer for each entry, in their order.' });

const figure = z.object({
  kind: z.string(),
  what: z.string(),
  language: z.string(),
  count: z.int(),
});

export const figuresSchema = z
  .object({
    figures: z.array(figure),
    devices: z.array(
      z.object({
        device: z.uuid(),
        confirmed: z.int(),
        /** How many waited on it when it was last heard. */
        waiting: z.int(),
        /** Numbers below its highest that have not come. */
        missing: z.int(),
        /** The highest number that is known of it. */
        last: z.int(),
        /** Where numbers have not come. */
        gaps: z.array(z.object({ first: z.int(), last: z.int() })),
        closed: z.boolean(),
        lastHeardAt: z.iso.datetime(),
        clockDoubtful: z.int(),
      }),
    ),
    estimates: z.array(
      z.object({
        id: z.uuid(),
        device: z.uuid(),
        first: z.int(),
        last: z.int(),
        counts: countsSchema,
        reason: z.string(),
        by: z.uuid().nullable(),
        madeAt: z.iso.datetime(),
        voidedAt: z.iso.datetime().nullable(),
      }),
    ),
    handovers: z.array(handoverSchema),
    flags: z.array(
      z.object({ code: z.string(), what: z.string(), count: z.int(), people: z.int() }),
    ),
    quarantined: z.int(),
    waitingForApproval: z.int(),
  })
  .meta({ id: 'BoothFigures' });
export type BoothFigures = z.output<typeof figuresSchema>;

export const courseSchema = z
  .object({
    /** From the first to the last that was tapped by a clock that can be right; null where nothing was. */
    span: z.object({ first: z.iso.datetime(), last: z.iso.datetime() }).nullable(),
    /** Who tapped. */
    people: z.int(),
    handovers: z.int(),
    /** Counted, though they came more than three days after the end. */
    late: z.int(),
    /** Counted after all, once somebody had looked at them; those that came late among them. */
    takenIn: z.int(),
  })
  .meta({ id: 'BoothCourse', description: 'How the log of an event came about.' });
export type BoothCourse = z.output<typeof courseSchema>;

export const entriesSchema = z
  .object({
    entries: z.array(
      z.object({
        id: z.uuid(),
        device: z.uuid(),
        sequence: z.int(),
        by: z.uuid(),
        sentBy: z.uuid().nullable(),
        kind: z.string(),
        what: z.string(),
        language: z.string(),
        delta: z.int().nullable(),
        target: z.uuid().nullable(),
        /** An incident's place and time, what was handed over; a lead stays sealed and is not told. */
        more: z.record(z.string(), z.unknown()).nullable(),
        recordedAt: z.iso.datetime(),
        receivedAt: z.iso.datetime(),
        clockDoubtful: z.boolean(),
        voided: z.boolean(),
      }),
    ),
    more: z.boolean(),
  })
  .meta({ id: 'BoothEntries' });
export type BoothEntries = z.output<typeof entriesSchema>;

export const entryListSchema = z.strictObject({
  device: z.uuid().optional(),
  kind: z.enum(entrySchema.options.map(({ shape }) => shape.kind.value)).optional(),
  /** Those after this one of that device. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(5_000).default(500),
});

export const estimateWantedSchema = z
  .strictObject({
    device: z.uuid(),
    /** The numbers that its entries would have. */
    first: z.int().min(1).max(2_147_483_646),
    last: z.int().min(1).max(2_147_483_646),
    counts: countsSchema,
    reason: line(500),
  })
  .refine(({ first, last }) => last >= first, {
    path: ['last'],
    params: { code: 'too_small' },
  })
  .meta({ id: 'BoothEstimate' });
export type EstimateWanted = z.output<typeof estimateWantedSchema>;

export { campaignParamsSchema, idParamsSchema };
