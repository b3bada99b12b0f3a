import { linkKinds } from '@blueheart/config';
import { z } from 'zod';
import { daysBetween } from './days.rules.js';

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

export const intervalSchema = z.object({ low: z.number(), high: z.number() });

/** How many came, what that may mean, and when. */
export const countedFields = {
  /** Confirmed or witnessed, less those that were taken back; of classes: pupils who took part. */
  people,
  /** How many are to be expected in as many such days, 95 %; null where too few came to say. */
  interval: intervalSchema.nullable(),
  days: z.array(z.object({ day, people })),
};

export const sourceSchema = z.object({
  /**
   * The code of the link that they came by. Three are none: `class`, pupils of whole classes, `booth`, who signed on
   * the phones of a booth (once for each event), and `shared`, who came by what a signer passed on.
   */
  source: z.string(),
  /** In every language that it has one in; none where nobody registered the code. */
  names: z.record(z.string(), z.string()),
  kind: z.enum(linkKinds).nullable(),
  /** A channel of the campaign, or what the link stands on where that is no channel. */
  channel: z.string(),
  /** What the link is for, if it is known: one of them. */
  placement: z.uuid().nullable(),
  event: z.uuid().nullable(),
  partner: z.string(),
  ...countedFields,
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
      days: countedFields.days,
      before: z.object({ from: day, to: day, people }),
      /** More a day than before, 95 %; null where too few came to say. */
      change: intervalSchema.extend({ perDay: z.number() }).nullable(),
    }),
  })
  .meta({ id: 'MediaResponse' });
export type Response = z.output<typeof responseSchema>;
export type Source = Response['sources'][number];
