import { versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { eventSchema } from '../events/event.schema.js';

export const zoneMovesSchema = z
  .object({
    moves: z.array(
      z.object({
        event: eventSchema,
        /** When its time on the wall is now; null where the clocks there never show it any more. */
        startsAt: z.iso.datetime().nullable(),
        endsAt: z.iso.datetime().nullable(),
        foundAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ZoneMoves' });

export const zoneApplySchema = z
  .strictObject({
    events: z
      .array(z.strictObject({ id: z.uuid(), version: versionSchema }))
      .min(1)
      .max(500),
  })
  .meta({
    id: 'ZoneMovesApplied',
    description: 'Which, and as which version they were looked at.',
  });
