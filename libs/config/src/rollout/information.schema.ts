import { z } from 'zod';
import { pictogramSchema } from './pictogram.schema.js';
import { plainText } from './plain.schema.js';
import {
  approvalSchema,
  localized,
  reviewSchema,
  text,
  type Localized,
  type RolloutLocale,
} from './text.schema.js';

/** The texts every campaign has, each a file of this name and a page of its own. */
export const informationCodes = ['help', 'trafficking', 'law', 'government', 'privacy'] as const;
export type InformationCode = (typeof informationCodes)[number];

/** A page whose texts are made by `say`, which knows how long they may be. */
function pageSchemaOf(say: (maximum?: number) => z.ZodString) {
  const section = z
    .strictObject({
      heading: text(120),
      pictogram: pictogramSchema,
      paragraphs: z.array(say()).default([]),
      list: z.array(say(400)).default([]).meta({ description: 'Shown after the paragraphs.' }),
    })
    .refine(
      ({ paragraphs, list }) => paragraphs.length + list.length > 0,
      'paragraphs, a list, or both',
    );
  return z.strictObject({
    title: text(120),
    lead: say(400),
    sections: z.array(section).min(1),
  });
}
const pageSchema = pageSchemaOf(text);
type Page = z.output<typeof pageSchema>;

/** The first place where a translation has another shape than the text it should match. */
function difference(page: Page, like: Page): { path: (string | number)[]; message: string } | null {
  const count = (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'}, as in the other languages`;
  if (page.sections.length !== like.sections.length) {
    return { path: ['sections'], message: count(like.sections.length) };
  }
  for (const [index, section] of page.sections.entries()) {
    for (const part of ['paragraphs', 'list'] as const) {
      const wanted = like.sections[index]?.[part].length ?? 0;
      if (section[part].length === wanted) continue;
      return { path: ['sections', index, part], message: count(wanted) };
    }
    const drawn = like.sections[index]?.pictogram;
    if (section.pictogram !== drawn) {
      const message = `${drawn ? `"${drawn}"` : 'none'}, as in the other languages`;
      return { path: ['sections', index, 'pictogram'], message };
    }
  }
  return null;
}

/** Sections are named by their place, the same in every language. */
function missingSections(numbers: readonly number[], text: Localized<Page>) {
  const count = Object.values(text)[0]?.sections.length ?? 0;
  return numbers.flatMap((number, index) =>
    number > count
      ? [{ message: `the number of a section, at most ${count}`, path: ['onPageOnly', index] }]
      : [],
  );
}

/** Every language says the same thing: the same sections, paragraphs and list entries. */
function sameShape(pages: Localized<Page>, locales: readonly RolloutLocale[]) {
  const [first, ...others] = locales;
  return others.flatMap((locale) => {
    const found = first && difference(pages[locale], pages[first]);
    return found ? [{ message: found.message, path: [locale, ...found.path] }] : [];
  });
}

/** A page in every language, all of one shape. */
function everyLanguage(locales: readonly RolloutLocale[], page: typeof pageSchema) {
  return localized(locales, page).check(({ value, issues }) => {
    for (const issue of sameShape(value, locales)) {
      issues.push({ code: 'custom', input: value, ...issue });
    }
  });
}

export function informationSchema(locales: readonly RolloutLocale[]) {
  const review = localized(locales, reviewSchema);
  return z
    .strictObject({
      approval: approvalSchema,
      review,
      text: everyLanguage(locales, pageSchema),
      plain: z
        .strictObject({ review, text: everyLanguage(locales, pageSchemaOf(plainText)) })
        .optional()
        .meta({
          description:
            'The same in easy words: short sentences, one idea each. The approval covers it too.',
        }),
      onPageOnly: z.array(z.int().positive()).default([]).meta({
        description:
          'Sections that speak of the site itself, counted from 1: left out of the brochure.',
      }),
      sources: z.array(z.strictObject({ title: text(300), where: text(300) })).meta({
        description: 'Where each fact comes from, for readers; [] for a text without facts.',
      }),
    })
    .check(({ value, issues }) => {
      for (const issue of missingSections(value.onPageOnly, value.text)) {
        issues.push({ code: 'custom', input: value.onPageOnly, ...issue });
      }
    })
    .meta({
      title: 'Information',
      description: 'One information text: what is to be known before signing.',
    });
}
export type RolloutInformation = z.output<ReturnType<typeof informationSchema>>;
export type InformationPage = Page;
