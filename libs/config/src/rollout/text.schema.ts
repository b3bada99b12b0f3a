import { z } from 'zod';

/** The languages a roll-out can speak: every code here has a complete catalogue of page texts. */
export const rolloutLocales = ['ar', 'fr', 'en'] as const;
export type RolloutLocale = (typeof rolloutLocales)[number];

/** One value in each locale of the campaign. Asking for a locale the campaign lacks is a mistake. */
export type Localized<T = string> = Record<RolloutLocale, T>;

export const localeSchema = z.enum(rolloutLocales);

/** Control characters, and the bidi controls that can turn a text around: U+202A–E, U+2066–9. */
const unwanted = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** One paragraph: NFC, no line break, no control character, nothing around it. */
export function text(maximum = 1_000) {
  return z
    .string()
    .min(1)
    .max(maximum)
    .refine(
      (value) => !unwanted.test(value),
      'one paragraph without line breaks or control characters',
    )
    .refine((value) => value === value.trim(), 'text without spaces around it')
    .refine((value) => value === value.normalize('NFC'), 'text in Unicode form NFC');
}

/** The same thing said in each of the campaign's locales: one missing is a mistake, one more too. */
export function localized<T extends z.ZodType>(locales: readonly RolloutLocale[], value: T) {
  const shape = Object.fromEntries(locales.map((locale) => [locale, value]));
  return z.strictObject(shape as Record<RolloutLocale, T>);
}

/** What names a thing in addresses, rows and other files. Never changed once used. */
export const codeSchema = z
  .string()
  .max(60)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'lower-case letters and digits joined by hyphens, such as "school-1"',
  );

export const dateSchema = z.iso.date('a date such as 2011-12-17');

export const webAddressSchema = z.url({
  protocol: /^https$/,
  error: 'an address that begins with https://',
});

/** Who read a translation as a native speaker, and when. */
export const reviewSchema = z
  .union([z.literal('needed'), z.strictObject({ by: text(120), on: dateSchema })], {
    error: '"needed", or { by, on } of the native reader',
  })
  .meta({
    description: '"needed" until a native speaker has read it; then who (by) and when (on).',
  });

/** Who approved a text for publication, and the reference of that approval. */
export const approvalSchema = z
  .union(
    [
      z.literal('needed before publishing'),
      z.strictObject({ by: text(120), on: dateSchema, reference: text(200) }),
    ],
    { error: '"needed before publishing", or { by, on, reference } of the approval' },
  )
  .meta({
    description: 'Activities must match the Protocol, so a text is published only once approved.',
  });
