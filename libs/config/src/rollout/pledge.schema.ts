import { z } from 'zod';
import { at, listCheck, type Finding } from './list-checks.js';
import { plainText } from './plain.schema.js';
import {
  approvalSchema,
  localized,
  reviewSchema,
  text,
  type Localized,
  type RolloutLocale,
} from './text.schema.js';

/** What is signed, in one language. */
export const pledgeStatement = text(600);
/** Of what explains it, likewise. */
export const easySentence = plainText();

/** Versions count from 1 without a gap. */
function uncounted(versions: readonly unknown[]): Finding[] {
  return versions.flatMap((entry, index) => {
    const version = at(entry, ['version']);
    if (typeof version !== 'number' || version === index + 1) return [];
    const expected = `${index + 1}, as versions count from 1 without a gap`;
    return [{ path: [index, 'version'], expected }];
  });
}

/** Every language says it in as many sentences as the first one. */
function sameLength<T extends z.ZodType<Localized<string[]>>>(
  sentences: T,
  locales: readonly RolloutLocale[],
) {
  return sentences.check(({ value, issues }) => {
    const [first, ...others] = locales;
    const wanted = first ? value[first].length : 0;
    for (const locale of others.filter((one) => value[one].length !== wanted)) {
      const message = `${wanted} ${wanted === 1 ? 'entry' : 'entries'}, as in the other languages`;
      issues.push({ code: 'custom', input: value, path: [locale], message });
    }
  });
}

/** Published versions are never edited: each pledge keeps the version it was signed under. */
export function pledgeSchema(locales: readonly RolloutLocale[]) {
  const version = z.strictObject({
    version: z.int().positive(),
    approval: approvalSchema,
    review: localized(locales, reviewSchema),
    statement: localized(locales, pledgeStatement).meta({
      description: 'What the signer pledges.',
    }),
    plain: z
      .strictObject({
        review: localized(locales, reviewSchema),
        sentences: sameLength(localized(locales, z.array(easySentence).min(1)), locales),
      })
      .optional()
      .meta({
        description:
          'What the statement says, in easy words. It explains and is not what is signed.',
      }),
  });
  return z
    .strictObject({
      versions: listCheck(z.array(version).min(1), uncounted).meta({
        description: 'The statement in all its versions; the last one is signed today.',
      }),
    })
    .meta({ title: 'Pledge', description: 'The statement that supporters sign.' });
}
export type RolloutPledge = z.output<ReturnType<typeof pledgeSchema>>;
export type PledgeVersion = RolloutPledge['versions'][number];
