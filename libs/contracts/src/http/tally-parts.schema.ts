import { z } from 'zod';

const people = z.int().nonnegative().nullable().meta({
  description: 'Confirmed pledges in steps of ten; null where that is not shown.',
});
const through = z.iso.date().nullable().meta({
  description: "The last day that is counted in, in the campaign's zone; null before there is one.",
});

/** Pledges confirmed on each day, less those taken back on it: the last ninety days that are over. */
export const tallyDaysSchema = z
  .strictObject({
    through,
    days: z.array(z.strictObject({ day: z.iso.date(), confirmed: people })),
  })
  .meta({
    id: 'TallyDays',
    description:
      'Pledges confirmed on each of the last ninety days that are over, less those taken back that day.',
  });

/** In which language people read what they signed. */
export const tallyLanguagesSchema = z
  .strictObject({ through, byLanguage: z.record(z.string(), people) })
  .meta({
    id: 'TallyLanguages',
    description: 'By the language the statement was read in; all or none of them are shown.',
  });

/** By which of the campaign's own links people came. */
export const tallySourcesSchema = z
  .strictObject({
    through,
    sources: z.array(z.strictObject({ source: z.string(), confirmed: people })),
    other: people.meta({ description: 'All links that are not listed, together.' }),
  })
  .meta({
    id: 'TallySources',
    description: "By the campaign's own links; those who came without a link are in none of them.",
  });

export type TallyDays = z.output<typeof tallyDaysSchema>;
export type TallyLanguages = z.output<typeof tallyLanguagesSchema>;
export type TallySources = z.output<typeof tallySourcesSchema>;
