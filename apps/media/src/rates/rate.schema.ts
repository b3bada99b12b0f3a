import { idParamsSchema, line } from '@blueheart/http';
import { z } from 'zod';

const rateUnits = ['frame-week', 'page', 'spot', 'day', 'week', 'thousand', 'post'] as const;

/** Three letters of ISO 4217 that somebody pays with. */
const currencies = new Set(Intl.supportedValuesOf('currency'));
const currency = z
  .string()
  .refine((code) => currencies.has(code), { params: { code: 'invalid_value' } });

const wanted = z.strictObject({
  /** What one pays for: a frame for a week, a page, a spot, a thousand impressions … */
  unit: z.enum(rateUnits),
  /** As the outlet sells it, such as `4×3 m`, `full page` or `30 s`; empty for all of them. */
  format: line(60).or(z.literal('')).default(''),
  /** For one unit, in whole hundredths. */
  price: z
    .number()
    .min(0)
    .max(100_000_000_000)
    .refine((price) => Number(price.toFixed(2)) === price, { params: { code: 'invalid_value' } }),
  currency,
  from: z.iso.date(),
  /** The last day; null while it goes on. */
  until: z.iso.date().nullable().default(null),
});

export const rateWantedSchema = wanted
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    params: { code: 'until_before_from' },
  })
  .meta({ id: 'RateWanted' });
export type RateWanted = z.output<typeof rateWantedSchema>;

export const rateParamsSchema = idParamsSchema.extend({ rate: z.uuid() });
export const rateEndSchema = z
  .strictObject({ until: z.iso.date().nullable() })
  .meta({ id: 'RateEnd', description: 'Its last day; null for as long as it goes on.' });

export const rateSchema = z
  .object({
    id: z.uuid(),
    unit: z.enum(rateUnits),
    format: z.string(),
    price: z.number(),
    currency: z.string(),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    /** Whether it is what is asked for today. */
    holds: z.boolean(),
  })
  .meta({ id: 'Rate' });
export type Rate = z.output<typeof rateSchema>;
