import { plainText } from '@blueheart/http';
import { z } from 'zod';

export const campaignParamsSchema = z.object({ slug: z.string().min(1).max(80) });
export const idParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });

/** A line of text, such as a name or an address. */
export const line = (graphemes: number) => plainText({ graphemes, bytes: graphemes * 8 });

/** The same in each language that it is known in. */
export const textsSchema = (graphemes: number) =>
  z.partialRecord(z.enum(['ar', 'fr', 'en']), line(graphemes));

/** Time on the wall: `2026-03-28T10:00`. */
export const wallTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}Z`)), { params: { code: 'invalid_date' } })
  // What Date takes over into the next month is no day of the calendar.
  .refine((text) => new Date(`${text}Z`).toISOString().startsWith(text), {
    params: { code: 'invalid_date' },
  });

export const versionSchema = z.int().min(1).max(2_147_483_647);
