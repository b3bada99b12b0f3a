import { z } from 'zod';
import { languages, skills } from './shift.rules.js';

/** What keeps somebody from a shift: the first four a coordinator can overrule with a reason. */
const hurdles = [
  'lacks-skill',
  'lacks-language',
  'too-little-rest',
  'too-many-hours',
  'busy-then',
  'no-time-to-travel',
  'needs-adult',
] as const;

export const candidatesSchema = z
  .object({
    candidates: z.array(
      z.object({
        staff: z.uuid(),
        name: z.string(),
        skills: z.array(z.enum(skills)),
        languages: z.array(z.enum(languages)),
        isMinor: z.boolean(),
        hoursAhead: z.number(),
        /** The part they have in it already. */
        part: z.enum(['taken', 'offered', 'waiting', 'conflict']).nullable(),
        /** Why not; empty for who can be put on it. */
        hurdles: z.array(z.enum(hurdles)),
        /** Whether a reason is enough to put them on it all the same. */
        isPossible: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ShiftCandidates' });
