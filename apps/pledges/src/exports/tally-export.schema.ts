import { locales } from '@blueheart/i18n';
import { z } from 'zod';

/** What the count is parted by. */
export const tallyParts = ['day', 'governorate', 'source', 'language'] as const;
export type TallyPart = (typeof tallyParts)[number];

export const localeSchema = z
  .enum(locales)
  .default('en')
  .meta({ description: 'In which language its headings are.' });

export const tallyExportSchema = z.strictObject({
  format: z.enum(['csv']).default('csv'),
  by: z.enum(tallyParts),
  locale: localeSchema,
});

export type TallyExportAsked = z.output<typeof tallyExportSchema>;
