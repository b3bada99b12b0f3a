import { z } from 'zod';

const day = z.iso.date();
const people = z.int();

/** Both days count; without them the last four weeks, in the campaign's zone. */
export const responseAskedSchema = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => !from === !to, {
    path: ['to'],
    params: { code: 'required' },
  })
  .refine(({ from, to }) => !from || !to || (from <= to && daysBetween(from, to) <= 366), {
    path: ['to'],
    params: { code: 'invalid_date' },
  });

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

const intervalSchema = z.object({ low: z.number(), high: z.number() });

const sourceSchema = z.object({
  /** The code of the link that they came by. */
  source: z.string(),
  /** Confirmed or witnessed, less those that were taken back; of classes: pupils who took part. */
  people,
  /** How many are to be expected in as many such days, 95 %; null where too few came to say. */
  interval: intervalSchema.nullable(),
  days: z.array(z.object({ day, people })),
});

export const responseSchema = z
  .object({
    from: day,
    to: day,
    /** The most first. Days on which nobody came are left out. */
    sources: z.array(sourceSchema),
    /** Those who came by no link, and as many days before: what comes by itself, and what it became. */
    without: z.object({
      people,
      before: z.object({ from: day, to: day, people }),
      /** More a day than before, 95 %; null where too few came to say. */
      change: intervalSchema.extend({ perDay: z.number() }).nullable(),
    }),
  })
  .meta({ id: 'MediaResponse' });
export type Response = z.output<typeof responseSchema>;
