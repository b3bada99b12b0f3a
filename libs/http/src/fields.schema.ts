import { plainText } from './text.js';
import { z } from 'zod';

export const campaignParamsSchema = z.object({ slug: z.string().min(1).max(80) });
export const idParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });

/** A line of text, such as a name or an address. */
export const line = (graphemes: number) => plainText({ graphemes, bytes: graphemes * 8 });

/** The same in each language that it is known in. */
export const textsSchema = (graphemes: number) =>
  z.partialRecord(z.enum(['ar', 'fr', 'en']), line(graphemes));

/** Time on the wall: `2026-03-28T10:00`, on a day of the calendar. */
export const wallTimeSchema = z
  .string()
  .refine(isWallTime, { params: { code: 'invalid_date' } })
  .meta({ example: '2026-03-28T10:00' });

/** What Date takes over into the next month is no day of the calendar. */
function isWallTime(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Where something lies, in degrees (WGS 84). */
export const pointSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export const versionSchema = z.int().min(1).max(2_147_483_647);
