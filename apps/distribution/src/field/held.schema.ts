import { line } from '@blueheart/http';
import { z } from 'zod';

export const heldActsSchema = z
  .object({
    held: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['count', 'receive', 'send', 'hand-out']),
        place: z.uuid(),
        /** Why it is not in the books. */
        code: z.string(),
        by: z.uuid(),
        sentBy: z.uuid().nullable(),
        tappedAt: z.iso.datetime(),
        takenAt: z.iso.datetime(),
        /** The number of the transfer that it is about. */
        transfer: z.int().nullable(),
        to: z.uuid().nullable(),
        /** What was counted, sent or handed out. */
        lines: z.array(z.object({ item: z.string(), language: z.string(), quantity: z.int() })),
        /** What arrived; no item where the transfer has no such line. */
        arrived: z.array(
          z.object({
            item: z.string().nullable(),
            language: z.string(),
            whole: z.int(),
            damaged: z.int(),
            lost: z.int(),
          }),
        ),
        /** Whether somebody signed. */
        signed: z.boolean(),
      }),
    ),
    more: z.boolean(),
  })
  .meta({ id: 'HeldFieldActs' });
export type HeldActs = z.output<typeof heldActsSchema>;

export const dropWantedSchema = z
  /** It is noted, and a note takes no longer one. */
  .strictObject({ reason: line(500).max(500) })
  .meta({ id: 'FieldActDrop' });
