import { line, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { shiftWantedSchema } from '../shifts/shift.schema.js';
import { eventChangesSchema, eventWantedSchema } from './event.schema.js';

const day = z.iso.date();
/** As the clock on the wall there shows it: `10:00`. An end that is not after the beginning is on the day after. */
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const days = z
  .array(day)
  .min(1)
  .max(60)
  .refine((all) => new Set(all).size === all.length, { params: { code: 'repeated_field' } });

/** A shift of each day; one that ends before it begins ends on the day after. */
export const dailyShiftSchema = shiftWantedSchema
  .omit({ starts: true, ends: true })
  .extend({ from: clock, until: clock })
  .meta({ id: 'DailyShift' });
export type DailyShift = z.output<typeof dailyShiftSchema>;

export const seriesWantedSchema = eventWantedSchema
  .omit({ starts: true, ends: true })
  .extend({
    days,
    from: clock,
    until: clock,
    shifts: z.array(dailyShiftSchema).max(20).default([]),
  })
  .meta({ id: 'SeriesWanted', description: 'The same on several days, such as a booth of ten.' });
export type SeriesWanted = z.output<typeof seriesWantedSchema>;

/** The days that it is about, each as it was looked at. */
const looked = z
  .array(z.strictObject({ id: z.uuid(), version: versionSchema }))
  .min(1)
  .max(60);

export const seriesChangesSchema = eventChangesSchema
  .omit({ version: true, starts: true, ends: true, kind: true, agreed: true })
  .extend({ from: clock.optional(), until: clock.optional(), events: looked })
  .meta({ id: 'SeriesChanges', description: 'What is not named stays as it is, on each day.' });
export type SeriesChanges = z.output<typeof seriesChangesSchema>;

export const seriesActSchema = z.strictObject({ events: looked }).meta({ id: 'SeriesAct' });
export const seriesCancelSchema = seriesActSchema
  .extend({ reason: line(500) })
  .meta({ id: 'SeriesCancelled' });

export const seriesMadeSchema = z
  .object({ id: z.uuid(), events: z.array(z.uuid()) })
  .meta({ id: 'SeriesMade' });
export const dailyShiftMadeSchema = z
  .object({ shifts: z.array(z.uuid()) })
  .meta({ id: 'DailyShiftMade' });
