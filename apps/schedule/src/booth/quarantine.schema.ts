import { line, textsSchema } from '@blueheart/http';
import { z } from 'zod';
import { heldCodes } from './booth.rules.js';

export const quarantineSchema = z
  .object({
    held: z.array(
      z.object({
        id: z.uuid(),
        code: z.enum(heldCodes),
        event: z.uuid(),
        device: z.uuid(),
        by: z.uuid(),
        sentBy: z.uuid().nullable(),
        receivedAt: z.iso.datetime(),
        /** Which booth it is of. */
        booth: z.object({
          titles: textsSchema(120),
          venue: textsSchema(120),
          starts: z.string(),
        }),
        /** As it came; of a lead without what is sealed. */
        entry: z.record(z.string(), z.unknown()),
      }),
    ),
    more: z.boolean(),
  })
  .meta({ id: 'BoothQuarantine' });
export type Quarantine = z.output<typeof quarantineSchema>;

export const quarantineListSchema = z.strictObject({
  event: z.uuid().optional(),
  code: z.enum(heldCodes).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const takeInSchema = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(500), reason: line(500) })
  .meta({ id: 'BoothTakeIn' });
export const takenInSchema = z.object({ takenIn: z.int() }).meta({ id: 'BoothTakenIn' });
