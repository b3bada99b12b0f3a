import { idParamsSchema, line, textsSchema, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { blocksSchema } from './block.schema.js';
import { printableSchema, printSchema } from './print.schema.js';
import {
  approvalSteps,
  publicationKinds,
  textStates,
  translationStates,
} from './publication.rules.js';

const language = z.string().min(2).max(12);
const names = z.record(z.string(), z.string());

export const publicationWantedSchema = z
  .strictObject({
    kind: z.enum(publicationKinds),
    names: textsSchema(120).refine((texts) => Object.keys(texts).length > 0, {
      params: { code: 'required' },
    }),
    /** Of the roll-out: what people are handed. */
    item: z.string().min(1).max(60),
    /** The one that is translated into the others. */
    sourceLanguage: language,
  })
  .meta({ id: 'PublicationWanted' });
export type PublicationWanted = z.output<typeof publicationWantedSchema>;

export const publicationNamesSchema = z
  .strictObject({ version: versionSchema, names: publicationWantedSchema.shape.names })
  .meta({ id: 'PublicationNames' });
export type PublicationNames = z.output<typeof publicationNamesSchema>;

export const textWantedSchema = z
  .strictObject({
    /** Of the draft that was looked at; left out where there is none. */
    version: versionSchema.optional(),
    /** The version of the source language that it says; none in the source language itself. */
    translates: z.int().min(1).max(10_000).nullable().default(null),
    blocks: blocksSchema,
  })
  .meta({ id: 'PublicationTextWanted' });
export type TextWanted = z.output<typeof textWantedSchema>;

const reason = line(500);
const act = <Name extends string>(...names: [Name, ...Name[]]) => ({
  version: versionSchema,
  act: z.enum(names),
});

export const textStepSchema = z
  .discriminatedUnion('act', [
    z.strictObject(act('submit', 'recall')),
    z.strictObject({ ...act('approve'), step: z.enum(approvalSteps) }),
    z.strictObject({ ...act('reject'), step: z.enum(approvalSteps), reason }),
    /** What somebody is who reads the language as their own: no name. */
    z.strictObject({ ...act('review'), as: line(80) }),
    z.strictObject({ ...act('withdraw'), reason }),
  ])
  .meta({ id: 'PublicationTextStep' });
export type TextStep = z.output<typeof textStepSchema>;

export const languageParamsSchema = idParamsSchema.extend({ language });
export const textParamsSchema = idParamsSchema.extend({ text: z.uuid() });

const step = z.enum(approvalSteps);
const summary = {
  id: z.uuid(),
  /** Of its campaign. */
  number: z.int(),
  kind: z.enum(publicationKinds),
  names,
  item: z.string(),
  sourceLanguage: z.string(),
  languages: z.array(
    z.object({
      language: z.string(),
      translation: z.enum(translationStates),
      /** The newest text that was not withdrawn. */
      text: z
        .object({
          id: z.uuid(),
          number: z.int(),
          translates: z.int().nullable(),
          state: z.enum(textStates),
          /** Where it is in review, what comes next. */
          waitsFor: step.nullable(),
          /** Who wrote it, and so does not decide about it. */
          authors: z.array(z.uuid()),
        })
        .nullable(),
    }),
  ),
};

export const publicationsSchema = z
  .object({
    publications: z.array(z.object(summary)),
    /** What a publication can become: items that are printed in each language; none anew of what is not offered. */
    items: z.array(
      z.object({ code: z.string(), names, carriesLaw: z.boolean(), offered: z.boolean() }),
    ),
    languages: z.array(z.string()),
  })
  .meta({ id: 'Publications' });
export type Publications = z.output<typeof publicationsSchema>;

const textHead = {
  id: z.uuid(),
  language: z.string(),
  number: z.int(),
  translates: z.int().nullable(),
  state: z.enum(textStates),
  version: z.int(),
  /** As lots name it in the stock. */
  textVersion: z.string(),
  authors: z.array(z.uuid()),
  madeAt: z.iso.datetime(),
  /** What is approved of it, in this order. */
  steps: z.array(step),
  waitsFor: step.nullable(),
  reviewed: z.object({ as: z.string(), by: z.uuid().nullable(), at: z.iso.datetime() }).nullable(),
  withdrawn: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
  /** What was decided, the first first; what was decided of an earlier round is not counted. */
  verdicts: z.array(
    z.object({
      step,
      approved: z.boolean(),
      by: z.uuid(),
      reason: z.string().nullable(),
      at: z.iso.datetime(),
      counts: z.boolean(),
    }),
  ),
};

export const publicationSchema = z
  .object({
    ...summary,
    version: z.int(),
    carriesLaw: z.boolean(),
    itemNames: names,
    texts: z.array(z.object(textHead)),
    prints: z.array(printSchema),
    /** What it can be printed with, the youngest first. */
    artworks: z.array(printableSchema),
  })
  .meta({ id: 'Publication' });
export type Publication = z.output<typeof publicationSchema>;
export type TextHead = Publication['texts'][number];

export const textSchema = z
  .object({ ...textHead, blocks: blocksSchema })
  .meta({ id: 'PublicationText' });
export type Text = z.output<typeof textSchema>;

export const writtenSchema = z
  .object({ id: z.uuid(), number: z.int(), version: z.int() })
  .meta({ id: 'PublicationTextWritten' });
export type Written = z.output<typeof writtenSchema>;
