import { locales } from '@blueheart/i18n';
import { z } from 'zod';
import { pledgeStates } from '../pledge.rules.js';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { countings, findsAnHour, identityChecks, referencePattern } from './erasure.rules.js';

const count = z.int().nonnegative();
const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Of what was told: another as soon as any of it changes.' });

/** What stands in every step: which letter, and how it was made sure who wrote it. */
const letter = {
  reference: z.string().trim().regex(referencePattern).meta({
    description:
      'The file reference of the letter: 3 to 40 letters, digits and . / _ -, with a digit. Kept in the audit log and on the certificate; names nobody.',
  }),
  identity: z.enum(identityChecks).meta({ description: 'How who wrote was checked.' }),
};

export const findRequestSchema = z
  .strictObject({
    contact: z.string().min(1).max(320).meta({
      description:
        "An e-mail address, or a number as dialled in the campaign's country or in E.164.",
    }),
    ...letter,
  })
  .meta({
    id: 'ErasureSearch',
    description: `Whom a letter is from. ${findsAnHour} an hour for each member of staff.`,
  });

export type FindRequest = z.output<typeof findRequestSchema>;

const heldSchema = z.strictObject({
  links: count.meta({ description: 'Links of letters that still work, as hashes.' }),
  codes: count.meta({ description: 'Codes to download or delete, as hashes.' }),
  heldLetters: count.meta({ description: 'Letters that wait in doubt.' }),
  requests: count.meta({ description: 'Requests by a program, as hashes.' }),
});

const foundSchema = z
  .strictObject({
    pledge: z.uuid(),
    person: z.uuid().meta({ description: 'The id of the key that they are sealed under.' }),
    slot: z.int().min(1).max(2).meta({ description: 'Two people may share one contact.' }),
    name: z.string().nullable().meta({ description: 'Null where nobody is behind it any more.' }),
    channel: z.enum(['email', 'phone']),
    locale: z.string(),
    state: z.enum(pledgeStates),
    signedAt: z.iso.datetime(),
    counted: z.boolean().meta({ description: 'Whether it is in the count now.' }),
    setAside: z.boolean(),
    consents: z.strictObject({ updates: z.boolean(), showName: z.boolean() }),
    held: heldSchema,
    erasable: z.boolean().meta({ description: 'False where the person is gone already.' }),
    lastLetter: z.boolean().meta({
      description: 'Whether a last letter tells them, if the pledge stays counted.',
    }),
    fingerprint,
  })
  .meta({ id: 'ErasureFound', description: 'A pledge at that contact, and what is held of it.' });

export type Found = z.output<typeof foundSchema>;

export const foundAllSchema = z
  .strictObject({ found: z.array(foundSchema).max(2) })
  .meta({ id: 'ErasuresFound', description: 'Nobody, one, or two of the same home.' });

export const erasureRequestSchema = z
  .strictObject({
    id: z.uuid().meta({ description: 'Chosen by who asks: sent twice, it is done once.' }),
    pledge: z.uuid(),
    fingerprint,
    ...letter,
    stays: z.boolean().meta({
      description: 'Whether the pledge stays in the count, without its person; else it falls.',
    }),
    locale: z.enum(locales).optional().meta({
      description: "The certificate's language; else that of the pledge.",
    }),
  })
  .meta({ id: 'ErasureRequest' });

export type ErasureRequest = z.output<typeof erasureRequestSchema>;

const partSchema = z.strictObject({
  service: z.string(),
  doneAt: z.iso.datetime().nullable().meta({ description: 'Null while it is under way.' }),
  held: z.record(z.string(), count).nullable().meta({ description: 'What there was, in numbers.' }),
});

export const certificateSchema = z
  .strictObject({
    id: z.uuid(),
    number: z.int().positive().meta({ description: 'In its campaign, from 1.' }),
    at: z.iso.datetime(),
    by: z.string().meta({ description: 'Who of the staff.' }),
    ...letter,
    counting: z.enum(countings).meta({ description: 'What became of the count.' }),
    lastLetter: z.boolean(),
    locale: z.string(),
    parts: z.array(partSchema).meta({ description: 'Each service, once it has done its part.' }),
    complete: z.boolean(),
    backupsEnd: z.iso.datetime().meta({
      description: 'When the last daily backup that has the key is gone.',
    }),
  })
  .meta({ id: 'Erasure', description: 'What was erased, when and how; never of whom.' });

export type Certificate = z.output<typeof certificateSchema>;

export const erasuresSchema = z
  .strictObject({ erasures: z.array(certificateSchema) })
  .meta({ id: 'Erasures', description: 'The newest first, at most a hundred.' });

export const erasureParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });
