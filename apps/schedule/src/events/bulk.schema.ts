import { line, versionSchema } from '@blueheart/http';
import { z } from 'zod';

/** How many events can be edited at once. */
export const mostAtOnce = 200;

/** The events that it is about, each as it was looked at. */
const events = z
  .array(z.strictObject({ id: z.uuid(), version: versionSchema }))
  .min(1)
  .max(mostAtOnce)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    params: { code: 'repeated_field' },
  });

export const bulkSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('propose'), events }),
    z.strictObject({ act: z.literal('confirm'), events }),
    z.strictObject({ act: z.literal('cancel'), events, reason: line(500) }),
    /** By so many days, the hours on the wall as they are. */
    z.strictObject({ act: z.literal('move'), events, days: z.int().min(-366).max(366) }),
  ])
  .meta({ id: 'EventsBulkAct' });
export type BulkAct = z.output<typeof bulkSchema>;
