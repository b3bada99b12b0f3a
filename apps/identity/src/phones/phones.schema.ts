import { plainText } from '@blueheart/http';
import { z } from 'zod';
import { linkTokenSchema } from '../sessions/session.schema.js';

export const phoneParamsSchema = z.object({ slug: z.string().min(1).max(80), id: z.uuid() });

export const phoneNamedSchema = z
  .strictObject({
    name: plainText({ graphemes: 40, bytes: 200 }).meta({ description: 'What is written on it.' }),
  })
  .meta({ id: 'PhoneNamed' });

export const phonePreparedSchema = z
  .strictObject({
    id: z.uuid(),
    link: z.url().meta({ description: 'For a QR code on the screen. Good once, for ten minutes.' }),
    code: z.string().meta({ description: 'Eight digits, to be typed in instead.' }),
  })
  .meta({ id: 'PhonePrepared' });

export const phonesSchema = z
  .strictObject({
    phones: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        madeAt: z.iso.datetime(),
        enrolledAt: z.iso.datetime().nullable(),
        lastUsedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'Phones' });

export const enrolmentSchema = z
  .union([
    z.strictObject({ token: linkTokenSchema }),
    z.strictObject({ code: z.string().regex(/^\d{8}$/) }),
  ])
  .meta({ id: 'Enrolment' });

export const atPhoneSchema = z
  .strictObject({
    name: z.string(),
    campaign: z.string(),
    people: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: 'AtPhone' });

const pinSchema = z
  .string()
  .regex(/^\d{4,8}$/)
  .meta({ description: 'Four to eight digits.' });

export const takeOverSchema = z
  .strictObject({ person: z.uuid(), pin: pinSchema })
  .meta({ id: 'TakeOver' });

export const pinChosenSchema = z
  .strictObject({
    pin: pinSchema.refine((pin) => !isGuessedFirst(pin), { params: { code: 'weak_pin' } }),
  })
  .meta({ id: 'PinChosen' });

/** One digit over and over, or digits in a row: what everybody tries first. */
function isGuessedFirst(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  return steps.every((step) => step === steps[0]) && Math.abs(steps[0]!) <= 1;
}
