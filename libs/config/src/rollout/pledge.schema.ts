import { z } from 'zod';
import { at, listCheck, type Finding } from './list-checks.js';
import {
  approvalSchema,
  localized,
  reviewSchema,
  text,
  type RolloutLocale,
} from './text.schema.js';

/** Versions count from 1 without a gap. */
function uncounted(versions: readonly unknown[]): Finding[] {
  return versions.flatMap((entry, index) => {
    const version = at(entry, ['version']);
    if (typeof version !== 'number' || version === index + 1) return [];
    const expected = `${index + 1}, as versions count from 1 without a gap`;
    return [{ path: [index, 'version'], expected }];
  });
}

/** Published versions are never edited: each pledge keeps the version it was signed under. */
export function pledgeSchema(locales: readonly RolloutLocale[]) {
  const version = z.strictObject({
    version: z.int().positive(),
    approval: approvalSchema,
    review: localized(locales, reviewSchema),
    statement: localized(locales, text(600)).meta({ description: 'What the signer pledges.' }),
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
