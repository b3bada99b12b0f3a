import { z } from 'zod';
import {
  chosenPasswordSchema,
  givenPasswordSchema,
  linkTokenSchema,
  sixDigitsSchema,
} from '../sessions/session.schema.js';

export const passwordChangeSchema = z
  .strictObject({ current: givenPasswordSchema, next: chosenPasswordSchema })
  .meta({ id: 'PasswordChange' });

export const passwordResetSchema = z
  .strictObject({ token: linkTokenSchema, password: chosenPasswordSchema })
  .meta({ id: 'PasswordReset' });

export const passwordSchema = z
  .strictObject({ password: givenPasswordSchema })
  .meta({ id: 'PasswordGiven' });

export const secondFactorSetSchema = z
  .strictObject({
    uri: z.string().meta({ description: 'For a QR code: otpauth://totp/…' }),
    secret: z.string().meta({ description: 'Base32, to be typed in.' }),
    recoveryCodes: z.array(z.string()),
  })
  .meta({ id: 'SecondFactor', description: 'Shown this once.' });

export const recoveryCodesSchema = z
  .strictObject({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes', description: 'Shown this once.' });

export const codeSchema = z.strictObject({ code: sixDigitsSchema }).meta({ id: 'Code' });
