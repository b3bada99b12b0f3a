import { plainText } from '@blueheart/http';
import { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { reasonSchema } from '../staff/staff.request.js';
import { heldCodes } from './witnessed.rules.js';

/** What a phone sends at once. One with more sends more batches. */
export const mostOfBatch = 100;

/** RFC 9562, 5.7: made by the phone. In small letters, as a database writes it: else one id would be two. */
const ownIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const idSchema = z.uuid().regex(/^[0-9a-f-]+$/);

export const witnessedBatchSchema = z
  .strictObject({
    /** The phone, as in the booth log. */
    device: idSchema,
    pledges: z
      .array(
        z.strictObject({
          id: ownIdSchema,
          event: idSchema.meta({ description: 'The event of the schedule.' }),
          by: idSchema.meta({ description: 'Who of the staff saw it.' }),
          envelope: z
            .base64url()
            .min(120)
            .max(4_096)
            .meta({ description: 'Sealed on the phone to the key of the form, bound to the id.' }),
        }),
      )
      .min(1)
      .max(mostOfBatch),
  })
  .meta({ id: 'WitnessedBatch' });
export type WitnessedBatch = z.output<typeof witnessedBatchSchema>;

export const witnessedAnswersSchema = z
  .object({
    answers: z.array(
      z.object({
        id: z.uuid(),
        answer: z.enum(['accepted', 'duplicate', 'quarantined']),
        code: z.enum([...heldCodes, 'other-body']).optional(),
      }),
    ),
    receivedAt: z.iso.datetime(),
  })
  .meta({ id: 'WitnessedAnswers', description: 'One answer for each pledge, in their order.' });
export type WitnessedAnswers = z.output<typeof witnessedAnswersSchema>;

const textsSchema = z.record(z.string(), z.string());

/** What a phone needs to take pledges with the network off. */
export const witnessFormSchema = z
  .object({
    titles: textsSchema,
    locales: z.array(z.string()),
    defaultLocale: z.string(),
    country: z.string(),
    version: z.int().meta({ description: 'Of the statement.' }),
    statements: textsSchema,
    /** Who answers for the personal data, by locale. */
    controllers: textsSchema,
    governorates: z.array(z.object({ code: z.string(), names: textsSchema })),
    key: z.object({ id: z.uuid(), publicKey: z.string() }),
    mostOfBatch: z.int(),
  })
  .meta({ id: 'WitnessForm' });
export type WitnessForm = z.output<typeof witnessFormSchema>;

export const witnessedFiguresQuerySchema = z.object({ event: z.uuid() });
export const witnessedFiguresSchema = z
  .object({ taken: z.int(), held: z.int() })
  .meta({ id: 'WitnessedFigures', description: 'Of one event.' });

export const heldSchema = z
  .object({
    held: z.array(
      z.object({
        id: z.uuid(),
        event: z.uuid(),
        witness: z.uuid(),
        code: z.enum(heldCodes),
        receivedAt: z.iso.datetime(),
        /** It is forgotten then, whether somebody has looked at it or not. */
        endsAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'WitnessedHeld', description: 'The oldest first; never who it is.' });
export type Held = z.output<typeof heldSchema>;

export const heldParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });
export const openedSchema = z
  .object({ name: z.string().nullable(), contact: z.string().nullable() })
  .meta({ id: 'WitnessedOpened', description: 'As it was typed; null where nobody can read it.' });
export const takeInSchema = z.strictObject({
  contact: plainText({ graphemes: 320, bytes: 640 }).optional().meta({
    description: 'The address or number as it should have been typed.',
  }),
  reason: reasonSchema,
});
