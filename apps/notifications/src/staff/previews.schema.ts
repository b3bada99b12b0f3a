import { locales } from '@blueheart/i18n';
import { z } from 'zod';
import { campaignParamsSchema } from './letters.schema.js';

export const previewParamsSchema = campaignParamsSchema.extend({ template: z.string().max(80) });

export const previewSearchSchema = z.strictObject({
  /** One that the campaign speaks; its own unless it is said. */
  locale: z.enum(locales).optional(),
  /** Of a template whose letters say different things: which. */
  about: z.string().max(40).optional(),
});

export const templateListSchema = z
  .object({
    templates: z.array(
      z.object({
        template: z.string(),
        /** What its letters can be about; empty where they always say the same. */
        abouts: z.array(z.string()),
      }),
    ),
    /** The languages of the campaign, its own first. */
    locales: z.array(z.string()),
  })
  .meta({ id: 'LetterTemplates' });

export const previewSchema = z
  .object({ subject: z.string(), html: z.string(), text: z.string() })
  .meta({ id: 'LetterPreview' });

export type TemplateList = z.output<typeof templateListSchema>;
export type Preview = z.output<typeof previewSchema>;
