import { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';

const count = z.int().nonnegative();
const moment = z.iso.datetime();

export const heldLettersSchema = z
  .strictObject({
    letters: z.array(
      z.strictObject({
        id: z.uuid(),
        pledge: z.uuid(),
        reason: z.enum(['over-quota', 'honeypot', 'too-fast']),
        source: z.string().nullable(),
        at: moment,
        due: moment.nullable().meta({
          description: 'When it leaves by itself; null where it waits for somebody.',
        }),
      }),
    ),
    all: count.meta({ description: 'How many there are; at most 200 are listed.' }),
  })
  .meta({ id: 'HeldLetters', description: 'Those that wait for somebody first; never to whom.' });

export const releasedSchema = z
  .strictObject({
    outcome: z.enum(['released', 'moot', 'dropped']).meta({
      description: '`moot`: its pledge needs no such letter any more, so none leaves.',
    }),
  })
  .meta({ id: 'HeldLetterOutcome' });

export const trendsSchema = z
  .strictObject({
    trends: z.array(
      z.strictObject({
        since: moment.meta({ description: 'The beginning of ten minutes.' }),
        kind: z.enum(['client', 'domain']),
        key: z.string().meta({
          description: 'A mail domain; or the mark of a network, the same for one day.',
        }),
        past: count.meta({ description: 'Came past the quota.' }),
        proved: count.meta({ description: 'Of those, with a proof of work.' }),
        held: count.meta({ description: 'Letters that were held.' }),
      }),
    ),
  })
  .meta({ id: 'SigningTrends', description: 'Where unusually many came from, newest first.' });

export const heldParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });
