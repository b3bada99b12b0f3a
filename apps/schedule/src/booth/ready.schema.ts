import { campaignParamsSchema } from '@blueheart/http';
import { z } from 'zod';

/** What a phone looks at; each is true where nothing is left to do. */
const checksSchema = z.strictObject({
  installed: z.boolean(),
  kept: z.boolean(),
  along: z.boolean(),
  persistent: z.boolean(),
  sent: z.boolean(),
});

export const deviceParamsSchema = campaignParamsSchema.extend({ device: z.uuid() });
export const readyReportSchema = z
  .strictObject({
    checks: checksSchema,
    battery: z.int().min(0).max(100).nullable().meta({ description: 'Percent, where it is told.' }),
  })
  .meta({ id: 'ReadyReport' });
export type ReadyReport = z.output<typeof readyReportSchema>;

export const readyPhonesSchema = z
  .object({
    ready: z.int(),
    phones: z.array(
      z.object({
        device: z.uuid(),
        by: z.uuid(),
        checks: checksSchema,
        battery: z.int().nullable(),
        ready: z.boolean(),
        reportedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ReadyPhones', description: 'Phones that were heard in the last three days.' });
export type ReadyPhones = z.output<typeof readyPhonesSchema>;
