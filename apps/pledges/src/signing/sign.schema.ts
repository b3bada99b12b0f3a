import { maxSourceLength, sourcePattern } from '@blueheart/contracts';
import { personName } from '@blueheart/http';
import { locales } from '@blueheart/i18n';
import { z } from 'zod';

/** A name in any script: at most 100 characters as a reader counts them. */
export const nameSchema = personName({ graphemes: 100, bytes: 800 });

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

export const campaignParamsSchema = z.object({ slug: slugSchema });

/** Where a supporter came from: the code of a tracked link, a booth or a partner. */
const sourceSchema = z.string().regex(sourcePattern).max(maxSourceLength);
/** Where people read it, what is no source counts for nothing: it is not theirs to correct. */
export const carriedSourceSchema = sourceSchema.optional().catch(undefined);

/** Everything about a signature but the contact: what the plain form and the API have in common. */
export const signDetailsSchema = z.strictObject({
  name: nameSchema.meta({ description: 'In any script, 1 to 100 characters.' }),
  sharedAddress: z
    .boolean()
    .default(false)
    .meta({ description: 'Someone else in the same home uses this address or number.' }),
  governorate: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Code of a governorate of the campaign.' }),
  locale: z.enum(locales).meta({ description: 'The language the statement was read in.' }),
  consent: z
    .literal(true)
    .meta({ description: 'Agrees to sign and to be contacted for confirmation.' }),
  updates: z.boolean().default(false).meta({ description: 'Would like to hear more.' }),
  showName: z.boolean().default(false).meta({ description: 'May be shown by name.' }),
  adult: z.literal(true).meta({ description: 'Is 18 or older.' }),
  source: sourceSchema.optional(),
});

export const signRequestSchema = signDetailsSchema
  .extend({
    email: z
      .string()
      .max(320)
      .optional()
      .meta({ description: 'One address (RFC 5321). Either this or phone.' }),
    phone: z.string().max(64).optional().meta({
      description: "As dialled in the campaign's country, or in E.164. Either this or email.",
    }),
  })
  .refine(({ email, phone }) => (email === undefined) !== (phone === undefined), {
    path: ['email'],
    params: { code: 'one_contact' },
  })
  .meta({ id: 'SignRequest', description: 'A request to sign the pledge.' });

export type SignRequestBody = z.output<typeof signRequestSchema>;

export const pendingSchema = z
  .strictObject({ status: z.literal('pending') })
  .meta({ id: 'SignAnswer', description: 'Taken in. The same for a new and for a known contact.' });

/** RFC draft-ietf-httpapi-idempotency-key-header: an opaque value of the client's, at most 200 visible ASCII characters. */
export const idempotencyKeySchema = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** A field of a plain form, as a browser sends it. */
export const formText = z.string().max(2_000).default('');
/** A tick of a plain form: there when ticked, else absent. */
export const formTick = z
  .string()
  .max(8)
  .optional()
  .transform((value) => value !== undefined);

/** The plain form, as a browser sends it: every field a text, a tick present or absent. */
export const signFormSchema = z.object({
  name: formText,
  contact: formText,
  governorate: formText,
  adult: formTick,
  consent: formTick,
  sharedAddress: formTick,
  source: carriedSourceSchema,
  /** Whether another address was offered already: that is asked once. */
  asked: formTick,
  /** The button that answered: the address that was offered, or the one that was typed. */
  address: z.enum(['suggested', 'typed']).optional().catch(undefined),
  /** The version of the statement that the page showed. */
  version: z.coerce.number().int().positive().optional().catch(undefined),
  /** The field that no person sees, and the stamp of the page. */
  remark: formText,
  shown: formText,
  /** From the page that asks for it: a solved challenge, and that the letter may come later. */
  proof: formText,
  later: formTick,
});
export type SignForm = z.output<typeof signFormSchema>;

export const pageParamsSchema = z.object({ locale: z.string().max(12), slug: z.string().max(80) });
export const pageQuerySchema = z.object({ s: carriedSourceSchema });
export const tokenQuerySchema = z.object({ t: z.string().max(120).optional().catch(undefined) });

/** What the confirm page sends: the link's token, and what may be corrected. */
export const confirmFormSchema = z.object({
  t: formText,
  name: formText,
  showName: formTick,
  updates: formTick,
});
export const notMeFormSchema = z.object({ t: formText });
