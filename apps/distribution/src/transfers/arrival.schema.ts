import { personName } from '@blueheart/http';
import { z } from 'zod';
import { mostPieces } from '../stock/movement.rules.js';
import { transferStates } from './transfer.rules.js';

const mostPoints = 800;

/** Lines drawn with a finger, point by point, in thousandths of the field's width and height. */
export const drawn = z
  .array(z.array(z.tuple([z.int().min(0).max(1000), z.int().min(0).max(1000)])).min(1))
  .min(1)
  .max(60)
  .refine((strokes) => strokes.reduce((sum, { length }) => sum + length, 0) <= mostPoints, {
    params: { code: 'too_many_items', maximum: mostPoints },
  });

export const signersName = personName({ graphemes: 120, bytes: 960 });

const signature = z
  .strictObject({
    /** Of somebody who has no account; left out, it is whoever is signed in. */
    name: signersName.optional(),
    drawn: drawn.optional(),
  })
  .refine((one) => one.name !== undefined || one.drawn !== undefined, {
    path: ['name'],
    params: { code: 'required' },
  });

const pieces = z.int().min(0).max(mostPieces);

export const arrivalWantedSchema = z
  .strictObject({
    /** Where it is taken in: where it was sent to, or back where it came from. */
    at: z.enum(['destination', 'sender']).default('destination'),
    lines: z
      .array(
        z
          .strictObject({
            line: z.uuid(),
            /** Whole. */
            received: pieces.default(0),
            damaged: pieces.default(0),
            lost: pieces.default(0),
          })
          .refine(({ received, damaged, lost }) => received + damaged + lost > 0, {
            path: ['received'],
            params: { code: 'required' },
          }),
      )
      .min(1)
      .max(50)
      .refine((lines) => new Set(lines.map(({ line }) => line)).size === lines.length, {
        params: { code: 'repeated_line' },
      }),
    signature: signature.optional(),
  })
  .meta({ id: 'ArrivalWanted' });
export type ArrivalWanted = z.output<typeof arrivalWantedSchema>;
export type Signature = z.output<typeof signature>;

export const arrivedSchema = z
  .object({ id: z.uuid(), state: z.enum(transferStates) })
  .meta({ id: 'Arrived' });
export type Arrived = z.output<typeof arrivedSchema>;

export const signatureSchema = z
  .object({
    name: z.string().nullable(),
    drawn: z.array(z.array(z.tuple([z.int(), z.int()]))).nullable(),
  })
  .meta({ id: 'ArrivalSignature' });
