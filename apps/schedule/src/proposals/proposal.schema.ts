import { line, wallTimeSchema } from '@blueheart/http';
import { z } from 'zod';
import { answers, byHandWays, ends } from './proposal.rules.js';

const suggestion = z.strictObject({ starts: wallTimeSchema, ends: wallTimeSchema });

export const recordedAnswerSchema = z
  .strictObject({
    via: z.enum(byHandWays),
    answer: z.enum(answers),
    suggestions: z.array(suggestion).max(5).default([]),
    remark: line(300).optional(),
  })
  .refine(({ answer, suggestions }) => answer === 'suggested' || suggestions.length === 0, {
    path: ['suggestions'],
    params: { code: 'invalid_value' },
  })
  .meta({ id: 'RecordedAnswer' });

export const proposalsSchema = z
  .object({
    proposals: z.array(
      z.object({
        id: z.uuid(),
        reference: z.string(),
        via: z.enum(['mail', 'by-hand']),
        askedAt: z.iso.datetime(),
        holdsUntil: z.iso.datetime(),
        answer: z.enum(answers).nullable(),
        answeredAt: z.iso.datetime().nullable(),
        answeredVia: z.enum(['link', ...byHandWays]).nullable(),
        recordedBy: z.uuid().nullable(),
        suggestions: z.array(suggestion),
        remark: z.string().nullable(),
        ended: z.enum(ends).nullable(),
        /** How many days it is about. */
        events: z.int(),
      }),
    ),
  })
  .meta({ id: 'EventProposals' });
