import { idParamsSchema, line, textsSchema, versionSchema, wallTimeSchema } from '@blueheart/http';
import { z } from 'zod';
import { eventKinds, eventStates } from '../events/event.rules.js';
import { languages, shiftRoles, skills } from './shift.rules.js';

const people = z.int().min(1).max(200);
const skillsSchema = z.array(z.enum(skills)).max(skills.length);
const languagesSchema = z.array(z.enum(languages)).max(languages.length);

const shiftFields = {
  role: z.enum(shiftRoles),
  /** As the clock at the venue shows it, within the time for which the event has its space. */
  starts: wallTimeSchema,
  ends: wallTimeSchema,
  /** How many are needed. */
  need: people,
  /** How many may be on it at most. */
  capacity: people,
  /** Whoever is on it has all of them. */
  skills: skillsSchema,
  languages: languagesSchema,
};

export const shiftWantedSchema = z
  .strictObject({
    ...shiftFields,
    skills: skillsSchema.default([]),
    languages: languagesSchema.default([]),
  })
  .meta({ id: 'ShiftWanted' });
export type ShiftWanted = z.output<typeof shiftWantedSchema>;

export const shiftChangesSchema = z
  .strictObject({ version: versionSchema, ...shiftFields })
  .partial()
  .required({ version: true })
  .meta({ id: 'ShiftChanges', description: 'What is not named stays as it is.' });
export type ShiftChanges = z.output<typeof shiftChangesSchema>;

/** Why the rules for rest, hours, skills and languages do not hold here. */
const reason = line(300).optional();
export const assignmentSchema = z
  .strictObject({
    staff: z.uuid(),
    reason,
    /** The sign-up of whom they replace. */
    instead: z.uuid().optional(),
  })
  .meta({ id: 'ShiftAssignment' });
export const swapSchema = z
  .strictObject({ one: z.uuid(), other: z.uuid(), reason })
  .meta({ id: 'ShiftSwap', description: 'Two sign-ups of different shifts.' });

const shift = z.object({
  id: z.uuid(),
  ...shiftFields,
  zone: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Who has a seat, and who waits for one. */
  taken: z.int(),
  waiting: z.int(),
  version: versionSchema,
});

const signUpStates = z.enum(['taken', 'offered', 'waiting', 'conflict']);
const hindranceCodes = z.array(z.string());

export const signUpSchema = z.object({
  id: z.uuid(),
  staff: z.uuid(),
  /** Empty for somebody of whom nothing is kept any more. */
  name: z.string(),
  state: signUpStates,
  offeredUntil: z.iso.datetime().nullable(),
  confirmed: z.boolean(),
  /** Cannot come, and asks that somebody be found. */
  asksOut: z.boolean(),
  isMinor: z.boolean(),
  /** How it was for them, once they have said so. */
  felt: z.enum(['well', 'so-so', 'badly']).nullable(),
  /** Rules that a move has broken, until a coordinator says why they do not hold. */
  hindrances: hindranceCodes,
});

export const boardSchema = z
  .object({
    shifts: z.array(
      shift.extend({
        ended: z.enum(['cancelled', 'event-cancelled']).nullable(),
        /** In the order in which they signed up. */
        signUps: z.array(signUpSchema),
      }),
    ),
  })
  .meta({ id: 'ShiftBoard' });

const shiftEvent = z.object({
  id: z.uuid(),
  kind: z.enum(eventKinds),
  titles: textsSchema(120),
  state: z.enum(eventStates),
  venue: textsSchema(120),
  space: z.string(),
});

export const handsSchema = z
  .object({
    hands: z.array(
      z.object({
        /** What is to be seen to. */
        because: z.enum(['conflict', 'asks-out', 'rules', 'no-adult', 'outside-event']),
        shift: z.uuid(),
        role: z.enum(shiftRoles),
        starts: wallTimeSchema,
        ends: wallTimeSchema,
        event: shiftEvent,
        signUp: signUpSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'ShiftsThatNeedAHand' });

const mine = z.object({
  state: signUpStates,
  /** Among those who wait, from 1. */
  place: z.int().nullable(),
  offeredUntil: z.iso.datetime().nullable(),
  confirmed: z.boolean(),
  asksOut: z.boolean(),
});
export const myShiftsSchema = z
  .object({
    shifts: z.array(
      shift.extend({
        event: shiftEvent,
        mine: mine.nullable(),
        /** What somebody can do who cannot come: `freely`, `ask` that somebody be found, or nothing. */
        withdrawal: z.enum(['freely', 'ask', 'over']),
      }),
    ),
  })
  .meta({ id: 'MyShifts' });

export const signedUpSchema = z.object({ state: signUpStates }).meta({ id: 'SignedUp' });
export const withdrawSchema = z
  .strictObject({ findSomebody: z.boolean().default(false) })
  .meta({ id: 'Withdrawal' });
export const withdrawnSchema = z
  .object({ outcome: z.enum(['withdrawn', 'asked']) })
  .meta({ id: 'Withdrawn' });

const profileFields = { languages: languagesSchema, skills: skillsSchema };
export const ownProfileSchema = z.strictObject(profileFields).meta({ id: 'OwnVolunteerProfile' });
export const profileSchema = z
  .strictObject({ ...profileFields, isMinor: z.boolean() })
  .meta({ id: 'VolunteerProfile' });
export type Profile = z.output<typeof profileSchema>;
export const volunteersSchema = z
  .object({
    volunteers: z.array(
      z.object({
        staff: z.uuid(),
        name: z.string(),
        role: z.enum(['admin', 'coordinator', 'volunteer', 'viewer']),
        ...profileFields,
        isMinor: z.boolean(),
        /** Hours on shifts that are still ahead. */
        hoursAhead: z.number(),
      }),
    ),
  })
  .meta({ id: 'Volunteers' });

export const signUpParamsSchema = idParamsSchema.extend({ signUp: z.uuid() });
