import { z } from 'zod';
import { distinct } from './list-checks.js';
import { codeSchema, localized, text, type RolloutLocale } from './text.schema.js';

/** Where a link stands. Public numbers by source are told under these, and under the link's own name. */
export const linkKinds = [
  'billboard',
  'magazine',
  'newspaper',
  'tv',
  'radio',
  'website',
  'social',
  'booth',
  'school',
  'partner',
  'brochure',
  'other',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What the count calls those who came by none of these: at a booth, with their class, by what a signer passed on. */
const ownSources: readonly string[] = ['booth', 'class', 'shared'];
export const isOwnSource = (code: string) => ownSources.includes(code);

/** Tracked links: what is printed, said or posted, and typed by hand. */
export function linksSchema(locales: readonly RolloutLocale[]) {
  const link = z.strictObject({
    code: codeSchema
      .refine(
        (code) => !isOwnSource(code),
        'another code: "booth", "class" and "shared" are those of pledges that came by none of these',
      )
      .meta({
        description: 'Printed as /b/code. Unique over all campaigns of a system; never removed.',
      }),
    kind: z.enum(linkKinds),
    locale: z
      .enum(locales)
      .nullable()
      .meta({ description: "Language it is printed in; null: the visitor's own." }),
    name: localized(locales, text(80)).meta({
      description: 'As public numbers name it: no outlet that did not agree.',
    }),
  });
  return z
    .strictObject({ links: distinct(z.array(link), ['code']) })
    .meta({ title: 'Links', description: 'Tracked links and QR codes, each with its own code.' });
}
export type RolloutLink = z.output<ReturnType<typeof linksSchema>>['links'][number];
