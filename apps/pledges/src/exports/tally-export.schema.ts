import { locales, type Locale } from '@blueheart/i18n';
import { z } from 'zod';
import { exportFormats } from './file.headers.js';

/** What the count is parted by. */
export const tallyParts = ['day', 'governorate', 'source', 'language'] as const;
export type TallyPart = (typeof tallyParts)[number];

export const localeSchema = z
  .enum(locales)
  .optional()
  .meta({ description: 'In which language its headings are; without it, Accept-Language says.' });

export const tallyExportSchema = z.strictObject({
  format: z.enum(exportFormats).default('csv'),
  by: z.enum(tallyParts),
  locale: localeSchema,
});

/** What is asked for, in a language that is decided. */
export type TallyExportAsked = z.output<typeof tallyExportSchema> & { readonly locale: Locale };
