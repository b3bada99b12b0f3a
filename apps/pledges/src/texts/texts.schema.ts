import { easySentence, pledgeStatement } from '@blueheart/config';
import { plainText } from '@blueheart/http';
import { locales } from '@blueheart/i18n';
import { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';

const count = z.int().nonnegative();
const moment = z.iso.datetime();
const version = z.int().positive();
const locale = z.enum(locales);
const who = z.string().meta({ description: 'Who of the staff.' });

/** One paragraph, as a roll-out may have it too: what is published at the desk can be put into its files. */
const paragraph = (graphemes: number, asInFiles: z.ZodType, wrong: string) =>
  plainText({ graphemes, bytes: graphemes * 8 })
    .max(graphemes)
    .overwrite((typed) => typed.replace(/\s*\n\s*/g, ' '))
    .refine((typed) => asInFiles.safeParse(typed).success, { params: { code: wrong } });

const statement = paragraph(600, pledgeStatement, 'invalid_text').meta({
  description: 'What is signed: one paragraph of at most 600 characters, kept in Unicode form NFC.',
});
const plain = z
  .array(paragraph(240, easySentence, 'long_sentence'))
  .max(8)
  .meta({
    description: 'The same in easy words, a sentence each, of at most 18 words; none is allowed.',
  });
const revision = count.meta({
  description: 'Of the text that was looked at; 0 where there is none in this language yet.',
});

/** What changes leave as a note has its limit, so the two together have one. */
const longestNote = 3_000;

export const writeTextSchema = z
  .strictObject({ draft: z.uuid(), revision, statement, plain })
  .refine((body) => JSON.stringify([body.statement, body.plain]).length <= longestNote, {
    path: ['plain'],
    params: { code: 'too_long', maximum: longestNote },
  })
  .meta({ id: 'WritePledgeText' });
export type WriteText = z.output<typeof writeTextSchema>;

export const approveTextSchema = z
  .strictObject({ draft: z.uuid(), revision })
  .meta({ id: 'ApprovePledgeText' });
export type ApproveText = z.output<typeof approveTextSchema>;

const line = (most: number) => paragraph(most, z.string(), 'invalid_text');
const outsideApproval = z
  .strictObject({ by: line(120), on: z.iso.date(), reference: line(200) })
  .meta({
    description:
      'Who outside of the team approved this wording, when, and the reference of that. Without it brochures say that they are a draft.',
  });

const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Of exactly this: another as soon as a text or an approval changes.' });

/** With the approval from outside, as far as it is known: it is printed, so files depend on it. */
export const previewTextSchema = z
  .strictObject({ approval: outsideApproval.optional() })
  .meta({ id: 'PreviewPledgeText' });

export const publishTextSchema = z
  .strictObject({ fingerprint, approval: outsideApproval.optional() })
  .meta({ id: 'PublishPledgeText' });
export type PublishText = z.output<typeof publishTextSchema>;

const language = z.strictObject({ locale, statement: z.string(), plain: z.array(z.string()) });

const part = z.strictObject({
  ...language.shape,
  revision: count,
  changed: z.boolean().meta({ description: 'Whether it says something else than is signed now.' }),
  writtenBy: who.nullable().meta({ description: 'Null: as it is published.' }),
  writtenAt: moment.nullable(),
  approvedBy: who.nullable(),
  approvedAt: moment.nullable(),
});

export const pledgeTextSchema = z
  .strictObject({
    version: version.meta({ description: 'The one that is signed now.' }),
    languages: z.array(language),
    draft: z
      .strictObject({
        id: z.uuid(),
        startedBy: who,
        startedAt: moment,
        languages: z.array(part),
        obstacle: z
          .enum(['text-unchanged', 'text-missing', 'text-easy-uneven', 'text-not-approved'])
          .nullable()
          .meta({ description: 'What stands in the way of publishing it.' }),
      })
      .nullable(),
  })
  .meta({ id: 'PledgeText', description: 'The text of the pledge, and the next one on its way.' });
export type PledgeText = z.output<typeof pledgeTextSchema>;

const signed = {
  signed: count.meta({ description: 'Pledges that count.' }),
  waiting: count.meta({ description: 'Not confirmed yet.' }),
};

export const textVersionsSchema = z
  .strictObject({
    versions: z.array(
      z.strictObject({
        version,
        languages: z.array(language),
        storedAt: moment.nullable().meta({ description: 'Null: before this was noted.' }),
        publishedBy: who.nullable().meta({ description: 'Null: it came with a roll-out.' }),
        approvals: z
          .array(z.strictObject({ locale, by: who, at: moment }))
          .meta({ description: 'Who approved it at the desk.' }),
        approval: outsideApproval.nullable(),
        ...signed,
      }),
    ),
  })
  .meta({ id: 'PledgeTextVersions', description: 'All there were, the newest first.' });
export type TextVersions = z.output<typeof textVersionsSchema>;

export const textPreviewSchema = z
  .strictObject({
    version: version.meta({ description: 'The number that it gets.' }),
    changed: z.array(locale),
    signed: z.array(z.strictObject({ version, ...signed })),
    notOffered: z.array(z.string()).meta({
      description: 'Files that say something else then, and are not offered from then on.',
    }),
    fingerprint,
  })
  .meta({ id: 'PledgeTextPreview' });
export type TextPreview = z.output<typeof textPreviewSchema>;

export const textPartParamsSchema = campaignParamsSchema.extend({ locale });
export const textDraftParamsSchema = campaignParamsSchema.extend({ draft: z.uuid() });
