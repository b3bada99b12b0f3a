import { z } from 'zod';
import { declareEvent } from '../event.js';
import { maxSourceLength, sourcePattern } from '../http/source.js';

/**
 * Fires when a tracked link is made or called otherwise; and once more for each whenever a roll-out is applied that
 * changes nothing, for those who came later. Of two about a code the one of the higher version is true.
 */
export const LinkKept = declareEvent(
  'LinkKept',
  1,
  z.strictObject({
    /** Unique in the system: a code leads to one campaign for ever. */
    code: z.string().regex(sourcePattern).max(maxSourceLength),
    campaign: z.string().min(1).max(80),
    kind: z.enum([
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
    ]),
    /** The language it is printed in, if in one. */
    locale: z.string().min(2).max(12).nullable(),
    /** By locale, as public numbers name it. */
    names: z.record(z.string().min(2).max(12), z.string()),
    version: z.int().min(1),
  }),
);

/**
 * Fires when a version of a creative that was approved is withdrawn: nobody is to show or hand out what is made of it.
 * Once for each version, and never taken back: what follows it is another version.
 */
export const CreativeWithdrawn = declareEvent(
  'CreativeWithdrawn',
  1,
  z.strictObject({
    campaign: z.string().min(1).max(80),
    creative: z.uuid(),
    version: z.uuid(),
    language: z.string().min(2).max(12),
    /** Of its language and format. */
    number: z.int().min(1),
    /** What it is printed as, of the roll-out; null of what is shown only. */
    item: z.string().max(60).nullable(),
    /** As lots name it; null of what is not printed. */
    artwork: z.string().min(1).max(480).nullable(),
  }),
);
