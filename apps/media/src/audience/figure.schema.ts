import { line } from '@blueheart/http';
import { z } from 'zod';
import { isPublicWebsite } from '../outlets/website.rules.js';

const counts = [
  'impressions-week',
  'readers',
  'audience-spot',
  'circulation',
  'population',
] as const;

const most = 1_000_000_000;
const required = { params: { code: 'required' } };

export const figureWantedSchema = z
  .strictObject({
    /** Whose audience it is; null for the population, of which GRP are a part. */
    outlet: z.uuid().nullable(),
    /** One of its frames … */
    site: z.uuid().nullable().default(null),
    /** … or a format as it sells it; empty for all. */
    format: line(60).or(z.literal('')).default(''),
    /** Who sees a frame in a week, reads an issue, hears or sees a spot; or how many copies are printed. */
    counts: z.enum(counts),
    value: z.int().min(0).max(most),
    /** Who counted. */
    provider: line(120),
    /** How. */
    method: line(200),
    /** Where that can be read. */
    source: z
      .string()
      .max(500)
      .refine((text) => text === '' || isPublicWebsite(text), {
        params: { code: 'invalid_website' },
      })
      .default(''),
    /** From this day on, until there is a later one. */
    from: z.iso.date(),
  })
  .refine(({ outlet, counts }) => (counts === 'population') === (outlet === null), {
    path: ['outlet'],
    ...required,
  })
  .refine(({ site, format }) => site === null || format === '', {
    path: ['format'],
    params: { code: 'for_one_thing' },
  })
  .refine(
    ({ counts, site, format, value }) =>
      counts !== 'population' || (site === null && format === '' && value > 0),
    { path: ['value'], ...required },
  )
  .meta({ id: 'AudienceFigureWanted' });
export type FigureWanted = z.output<typeof figureWantedSchema>;

const figureSchema = z.object({
  id: z.uuid(),
  outlet: z.uuid().nullable(),
  site: z.uuid().nullable(),
  format: z.string(),
  counts: z.enum(counts),
  value: z.int(),
  provider: z.string(),
  method: z.string(),
  source: z.string(),
  from: z.iso.date(),
  /** Whether it is the one of today. */
  holds: z.boolean(),
});
export type Figure = z.output<typeof figureSchema>;

export const audienceSchema = z
  .object({ figures: z.array(figureSchema) })
  .meta({ id: 'MediaAudience' });

/** What a flight comes to by figures that somebody counted. */
export const reachSchema = z.object({
  /** How often it is seen, read or heard; null where no figure says so. */
  contacts: z.number().nullable(),
  /** Contacts for a hundred people there are; null without a population. */
  grp: z.number().nullable(),
  /** Net cost of a thousand contacts, in the smallest unit of the order; null where nothing is paid. */
  cpm: z.number().nullable(),
  /** Who counted. */
  provider: z.string().nullable(),
  /** Why there are no contacts, if there are none: no figure, or one that is of copies or of other units. */
  why: z.enum(['no-figure', 'other-unit', 'copies']).nullable(),
});
export type Reach = z.output<typeof reachSchema>;
