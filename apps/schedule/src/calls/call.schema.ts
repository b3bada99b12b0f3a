import { line, textsSchema, wallTimeSchema } from '@blueheart/http';
import { z } from 'zod';
import { shortEventsSchema } from '../shortfalls/shortfall.schema.js';
import { answersSchema } from '../answers/answers.schema.js';
import { eventKinds } from '../events/event.rules.js';

export const nextStepWantedSchema = z
  .strictObject({
    /** About the place alone: nothing about persons. */
    what: line(200),
    due: z.iso.date(),
    owner: z.uuid().nullable().default(null),
  })
  .meta({ id: 'NextStepWanted' });
export type NextStepWanted = z.output<typeof nextStepWantedSchema>;

const nextStep = z.object({
  id: z.uuid(),
  what: z.string(),
  due: z.iso.date(),
  owner: z.uuid().nullable(),
  at: z.iso.datetime({ offset: true }),
  by: z.uuid().nullable(),
  doneAt: z.iso.datetime({ offset: true }).nullable(),
  doneBy: z.uuid().nullable(),
});

export const callsSchema = z
  .object({
    calls: z.array(
      z.object({
        event: z.uuid(),
        kind: z.enum(eventKinds),
        titles: textsSchema(120),
        starts: wallTimeSchema,
        ends: wallTimeSchema,
        venue: z.object({ id: z.uuid(), names: textsSchema(120), contacts: z.int() }),
        reference: z.string(),
        /** For the venue's answer; for somebody to decide about what it suggests; or nobody did so in time. */
        waits: z.enum(['answer', 'decision', 'lapsed']),
        /** When it suggested other times. */
        suggestedAt: z.iso.datetime({ offset: true }).nullable(),
        /** How many events the question is about. */
        events: z.int(),
        askedAt: z.iso.datetime({ offset: true }),
        holdsUntil: z.iso.datetime({ offset: true }),
        /** What is to be done and what was, the newest first. */
        steps: z.array(nextStep),
      }),
    ),
    /** What venues answered by their links: declined first. */
    answers: answersSchema,
    /** Events of whose kit something is missing. */
    short: shortEventsSchema,
  })
  .meta({ id: 'Calls' });
