import { campaignParamsSchema, line } from '@blueheart/http';
import { z } from 'zod';
import { classStates, mostInAClass } from './class.rules.js';

const pupils = z.int().min(1).max(mostInAClass);

export const classWantedSchema = z
  .strictObject({
    /** What the school calls it. */
    name: line(40),
    grade: z.string().min(1).max(60),
    /** How many pupils the school says there are in it. */
    enrolled: pupils,
  })
  .meta({ id: 'ClassWanted' });
export type ClassWanted = z.output<typeof classWantedSchema>;

export const classSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  grade: z.string(),
  enrolled: z.int(),
  state: z.enum(classStates),
  tookPart: z.int().nullable(),
  locale: z.string().nullable(),
  toldAt: z.iso.datetime().nullable(),
  checkedAt: z.iso.datetime().nullable(),
});

export const classLinkSchema = z
  .object({
    id: z.uuid(),
    /** For the teacher, shown this once: a path of the public pages. */
    link: z.string(),
  })
  .meta({ id: 'ClassLink' });

export const toldClassesSchema = z
  .object({
    waiting: z.int(),
    /** The event of the one that waits longest; null where none does. */
    event: z.uuid().nullable(),
  })
  .meta({ id: 'ToldClasses' });

export const classParamsSchema = campaignParamsSchema.extend({ id: z.uuid(), class: z.uuid() });
export const checkSchema = z
  .strictObject({
    /** The number that was looked at. */
    tookPart: pupils,
  })
  .meta({ id: 'ClassChecked' });
export const reasonSchema = z
  .strictObject({ reason: line(500).min(3) })
  .meta({ id: 'ClassTakenBack' });
