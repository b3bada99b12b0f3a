import { line, textsSchema } from '@blueheart/http';
import { z } from 'zod';
import { eventKinds } from '../events/event.rules.js';

export const hoursSchema = z
  .object({
    people: z.array(
      z.object({
        staff: z.uuid(),
        name: z.string(),
        minutes: z.int(),
        /** At how many events. */
        events: z.int(),
      }),
    ),
  })
  .meta({ id: 'Hours' });
export type Hours = z.output<typeof hoursSchema>;

export const hoursOfSchema = z
  .object({
    staff: z.uuid(),
    name: z.string(),
    /** What all lines come to. */
    minutes: z.int(),
    attended: z.array(
      z.object({
        event: z.object({
          id: z.uuid(),
          kind: z.enum(eventKinds),
          titles: textsSchema(120),
          venue: textsSchema(120),
        }),
        /** On the wall at the venue. */
        came: z.string(),
        /** Null while they are there. */
        minutes: z.int().nullable(),
      }),
    ),
    adjustments: z.array(
      z.object({
        id: z.uuid(),
        minutes: z.int(),
        reason: z.string(),
        byName: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'HoursOfSomebody' });
export type HoursOf = z.output<typeof hoursOfSchema>;

export const adjustmentSchema = z
  .strictObject({
    /** Added, or taken off where negative. */
    minutes: z
      .int()
      .min(-6_000)
      .max(6_000)
      .refine((minutes) => minutes !== 0, { params: { code: 'too_small', minimum: 1 } }),
    reason: line(500),
  })
  .meta({ id: 'HoursAdjustment' });
export type Adjustment = z.output<typeof adjustmentSchema>;
