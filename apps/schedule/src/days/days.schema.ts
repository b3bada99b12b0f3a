import { textsSchema, versionSchema } from '@blueheart/http';
import { dayKinds } from '@blueheart/config';
import { z } from 'zod';
import { eventSchema } from '../events/event.schema.js';

const day = z.iso.date();

const specialDaysSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    kind: z.enum(dayKinds),
    names: textsSchema(120),
    /** Days of the campaign's calendar; both are among them. */
    from: day,
    until: day,
    /** Expected, and not confirmed by anybody yet. */
    provisional: z.boolean(),
    version: versionSchema,
    decidedAt: z.iso.datetime().nullable(),
    /** Events ahead that are on them and were planned before it was decided; none once somebody has looked. */
    hits: z.int(),
  })
  .meta({ id: 'SpecialDays' });
export type SpecialDays = z.output<typeof specialDaysSchema>;

export const daysSchema = z
  .object({ days: z.array(specialDaysSchema) })
  .meta({ id: 'CampaignDays' });

export const daysListSchema = z.strictObject({ from: day.optional(), until: day.optional() });

export const daysDecidedSchema = z
  .strictObject({ version: versionSchema, from: day, until: day })
  .refine(({ from, until }) => from <= until, {
    params: { code: 'ends_before_start' },
    path: ['until'],
  })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= 92 * 86_400_000, {
    params: { code: 'too_long_days' },
    path: ['until'],
  })
  .meta({ id: 'DaysDecided', description: 'The days as they are announced.' });

export const hitEventsSchema = z
  .object({ events: z.array(eventSchema) })
  .meta({ id: 'EventsOnDays' });
