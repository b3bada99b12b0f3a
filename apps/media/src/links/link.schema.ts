import { linkKinds } from '@blueheart/config';
import { campaignParamsSchema, line, textsSchema, versionSchema } from '@blueheart/http';
import { z } from 'zod';

/** How somebody comes by a code: a camera reads it, a hand types it, or either. */
export const media = ['scan', 'typed', 'any'] as const;
export type Medium = (typeof media)[number];

const names = textsSchema(80);
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);
const day = z.iso.date();

export const linkCodeParamsSchema = campaignParamsSchema.extend({ code });

export const linkListSchema = z.object({
  after: code.optional().meta({ description: 'The `next` of the page before.' }),
  q: line(60).optional().meta({
    description: 'Only those in whose code or name, in any language, every word of it stands.',
  }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  since: day.optional().meta({ description: 'First day of the visits; without it, 28 of them.' }),
});

export const linkWantedSchema = z
  .strictObject({
    kind: z.enum(linkKinds),
    /** The language of what it is printed on; null leads to the visitor's own. */
    locale: z.enum(['ar', 'fr', 'en']).nullable().default(null),
    /** As public numbers name it, in each language of the campaign. */
    names,
    code: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'Read as people type it; without it one is made of the name.' }),
    medium: z
      .enum([...media, 'both'])
      .default('any')
      .meta({ description: '`both`: two codes at once, one to scan and one to type.' }),
    /** What it is for, if it is known: one of them. */
    placement: z.uuid().nullable().default(null),
    event: z.uuid().nullable().default(null),
    partner: line(120).or(z.literal('')).default(''),
  })
  .refine(
    ({ placement, event, partner }) => [placement, event, partner].filter(Boolean).length <= 1,
    { path: ['partner'], params: { code: 'for_one_thing' } },
  )
  .meta({ id: 'LinkWanted' });
export type LinkWanted = z.output<typeof linkWantedSchema>;

export const linkChangesSchema = z
  .strictObject({
    version: versionSchema,
    names,
    /** Printed no more; it leads on. */
    ended: z.boolean(),
    /** Whom it brought counts for this placement, from the first on; null for none. */
    placement: z.uuid().nullable(),
  })
  .partial()
  .required({ version: true })
  .meta({ id: 'LinkChanges', description: 'What is not named stays as it is.' });
export type LinkChanges = z.output<typeof linkChangesSchema>;

const linkSchema = z.object({
  code: z.string(),
  kind: z.enum(linkKinds),
  locale: z.string().nullable(),
  names: z.record(z.string(), z.string()),
  medium: z.enum(media),
  placement: z.uuid().nullable(),
  event: z.uuid().nullable(),
  partner: z.string(),
  /** Those of the roll-out are called otherwise there. */
  madeBy: z.enum(['rollout', 'staff']),
  version: z.int(),
  madeAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  visits: z.object({
    /** Since there is this link. */
    total: z.int(),
    /** Days on which somebody came, since `since`. */
    days: z.array(z.object({ day, count: z.int() })),
  }),
});
export type MediaLink = z.output<typeof linkSchema>;

export const linksSchema = z
  .object({
    links: z.array(linkSchema),
    /** Of the next page, if there is one. */
    next: z.string().optional(),
    since: day,
    /** The day of the campaign. */
    today: day,
  })
  .meta({ id: 'MediaLinks' });

export const madeLinksSchema = z
  .object({ codes: z.array(z.string()) })
  .meta({ id: 'MadeMediaLinks' });

const pictureFormats = ['svg', 'png', 'pdf'] as const;
export const pictureQuerySchema = z.object({ format: z.enum(pictureFormats).default('svg') });
