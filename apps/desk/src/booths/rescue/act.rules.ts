import { z } from 'zod';

/** What was done with goods on a phone, as its file has it; the service looks at it once more. */

const uuid = z.uuid().regex(/^[0-9a-f-]+$/);
const pieces = z.int().min(0).max(10_000_000);
const lineOf = (quantity: z.ZodType<number>) =>
  z.strictObject({ item: z.string().min(1).max(64), language: z.string().max(16), quantity });
const many = <Line extends z.ZodType>(line: Line) => z.array(line).min(1).max(50);
const goods = many(lineOf(pieces.min(1)));
const act = { id: uuid, place: uuid, tappedAt: z.iso.datetime({ offset: true }), by: uuid };

export const actSchema = z.union([
  z.strictObject({ ...act, kind: z.literal('count'), counted: many(lineOf(pieces)) }),
  z.strictObject({
    ...act,
    kind: z.literal('receive'),
    transfer: uuid,
    lines: many(z.strictObject({ line: uuid, whole: pieces, damaged: pieces, lost: pieces })),
    signedBy: z.string().min(1).max(960).optional(),
  }),
  z.strictObject({ ...act, kind: z.literal('send'), to: uuid, lines: goods }),
  z.strictObject({ ...act, kind: z.literal('send'), transfer: uuid }),
  z.strictObject({ ...act, kind: z.literal('hand-out'), lines: goods }),
]);
export type RescuedAct = z.output<typeof actSchema>;
