import { locales } from '@blueheart/i18n';
import { z } from 'zod';
import { passwordLength } from '../staff/password.rules.js';

/** RFC 5321, 4.5.3.1. */
const longestAddress = 254;

export const addressSchema = z
  .string()
  .trim()
  .max(longestAddress)
  .check(z.email({ error: 'invalid_email' }))
  .meta({ description: 'An e-mail address.', example: 'rana@example.org' });

/** As a person counts: code points, whatever they are made of. */
const lengthOf = (text: string) => [...text].length;

/** A password that is proved. What it must be like is said where it is chosen. */
export const givenPasswordSchema = z
  .string()
  .max(passwordLength.maximum * 4)
  .refine((text) => !text.includes('\0'), { params: { code: 'invalid_text' } });

/** A password that is chosen. How easily it is guessed, the service says. */
export const chosenPasswordSchema = givenPasswordSchema
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { params: { code: 'invalid_text' } })
  .refine((text) => lengthOf(text) >= passwordLength.minimum, {
    params: { code: 'too_short', minimum: passwordLength.minimum },
  })
  .refine((text) => lengthOf(text) <= passwordLength.maximum, {
    params: { code: 'too_long', maximum: passwordLength.maximum },
  })
  .meta({
    description: `${passwordLength.minimum} to ${passwordLength.maximum} characters, of any kind.`,
  });

export const sixDigitsSchema = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ description: 'Six digits.', example: '492817' });

/** 32 bytes in base64url. */
export const linkTokenSchema = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ description: 'What stands behind the # of the link.' });

export const localeSchema = z.enum(locales);

export const signInSchema = z
  .strictObject({ address: addressSchema, password: givenPasswordSchema })
  .meta({ id: 'SignIn' });

export const secondFactorSchema = z
  .union([
    z.strictObject({ code: sixDigitsSchema }),
    z.strictObject({ recoveryCode: z.string().trim().min(8).max(24) }),
  ])
  .meta({ id: 'SecondStep' });

export const letterSchema = z
  .strictObject({ address: addressSchema, locale: localeSchema.optional() })
  .meta({ id: 'LetterAsked' });

export const letterCodeSchema = z
  .strictObject({ address: addressSchema, code: sixDigitsSchema })
  .meta({ id: 'LetterCode' });

export const linkSchema = z.strictObject({ token: linkTokenSchema }).meta({ id: 'LinkToken' });

export const nextSchema = z
  .strictObject({ next: z.enum(['second-factor', 'set-up-second-factor', 'desk', 'sign-in']) })
  .meta({ id: 'SignInStep', description: 'What comes next.' });

export const whoSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    address: z.string(),
    locale: z.string(),
    signsInBy: z.enum(['password', 'link']),
    secondFactor: z
      .enum(['on', 'needed', 'none'])
      .meta({ description: 'While it is needed, roles that need it do not count.' }),
    campaigns: z.array(
      z.strictObject({
        slug: z.string(),
        titles: z.record(z.string(), z.string()),
        role: z.enum(['admin', 'coordinator', 'volunteer', 'viewer']),
        timeZone: z.string(),
      }),
    ),
  })
  .meta({ id: 'Who' });

export const sessionsSchema = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        id: z.uuid(),
        device: z.string().nullable(),
        via: z.enum(['password', 'recovery', 'link', 'code', 'invitation', 'pin']).nullable(),
        startedAt: z.iso.datetime(),
        lastSeenAt: z.iso.datetime(),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Sessions' });

export const sessionParamsSchema = z.object({ id: z.uuid() });
