import { readShortCode } from '@blueheart/booth';
import { z } from 'zod';

/**
 * Whether what a phone had when it was handed over is what has come from it: all of it, as it was; not all of it yet;
 * or something else than what the two of them saw.
 */
const standings = ['agrees', 'incomplete', 'differs'] as const;

export const handoverSchema = z.object({
  id: z.uuid(),
  /** Null for a phone that did not say it and of which nothing has come. */
  from: z.uuid().nullable(),
  to: z.uuid(),
  /** Empty for who is erased, and for whoever only looks on. */
  fromName: z.string(),
  toName: z.string(),
  /** The phone that was handed over, and the one on which it was countersigned: the same, where only people changed. */
  phone: z.uuid(),
  device: z.uuid(),
  first: z.int(),
  last: z.int(),
  standing: z.enum(standings),
  recordedAt: z.iso.datetime(),
});
export type Handover = z.output<typeof handoverSchema>;

export const shortCodeSchema = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((typed, context) => {
      const code = readShortCode(typed);
      if (code) return code;
      context.addIssue({ code: 'custom', params: { code: 'invalid_value' } });
      return z.NEVER;
    })
    .meta({ example: '214-9c01d2ee' }),
});
export type ShortCode = z.output<typeof shortCodeSchema>['code'];

/** What has come from a phone, up to a number. */
export const offerSchema = z
  .object({
    phone: z.uuid(),
    /** Who tapped last. */
    from: z.uuid(),
    first: z.literal(1),
    last: z.int(),
    digest: z.string(),
    figures: z.array(
      z.object({ kind: z.string(), what: z.string(), language: z.string(), count: z.int() }),
    ),
  })
  .meta({ id: 'BoothOffer' });
export type ShownOffer = z.output<typeof offerSchema>;
