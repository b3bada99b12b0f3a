import { z } from 'zod';
import { letterStates, templateNames } from '../letter.rules.js';

export const campaignParamsSchema = z.object({ slug: z.string().min(1).max(80) });

export const letterParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });

export const lettersToParamsSchema = campaignParamsSchema.extend({ person: z.uuid() });

/** Which letters are wanted; all that is named must fit. */
export const letterSearchSchema = z.strictObject({
  state: z.enum(letterStates).optional(),
  template: z.enum(templateNames).optional(),
  /** The id that the page before ended with. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A letter as staff see it: never whom it is to, nor what it says. */
const letterSchema = z.object({
  id: z.uuid(),
  template: z.enum(templateNames),
  locale: z.string(),
  state: z.enum(letterStates),
  /** Made so far. */
  attempts: z.int(),
  postedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().optional(),
  /** Of one that waits: not before. */
  nextAttemptAt: z.iso.datetime().optional(),
  /** Its class, with the mail server's code where there was one; never what the server said. */
  lastError: z.string().optional(),
  /** Failed, and still knows whom it is to. */
  canRetry: z.boolean(),
});

export const letterPageSchema = z
  .object({
    /** How many the campaign has in each state; on the first page only. */
    counts: z.record(z.enum(letterStates), z.int()).optional(),
    /** The newest first. */
    letters: z.array(letterSchema),
    /** What to ask for the next page with; absent on the last. */
    next: z.uuid().optional(),
  })
  .meta({ id: 'LetterPage' });

/** The letters to one person, in numbers. */
export const lettersToSchema = z
  .strictObject({
    byState: z.record(z.enum(letterStates), z.int()),
    /** Copies in the mailbox of this system itself; with a mail server of somebody else's there are none. */
    mailbox: z.int(),
  })
  .meta({ id: 'LettersToPerson' });

export type LettersTo = z.output<typeof lettersToSchema>;

export const retriedSchema = z.object({ state: z.literal('queued') }).meta({ id: 'RetriedLetter' });

export type LetterSeen = z.output<typeof letterSchema>;
export type LetterSearch = z.output<typeof letterSearchSchema>;
