import { z } from 'zod';

/** How many counters a solver has to try at most. With `cost` it makes the work; see decision 0019. */
export const mostCounters = 500;

const hex = z.string().regex(/^([0-9a-f]{2}){1,64}$/);

/** A challenge of ALTCHA's second protocol ("PoW v2"), as its libraries and its widget read it. */
export const challengeSchema = z
  .object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: z.int().positive().meta({ description: 'Iterations for each counter.' }),
      data: z.object({
        campaign: z.string().max(80),
        most: z.int().positive().meta({ description: 'The counter is at most this.' }),
      }),
      expiresAt: z.int().meta({ description: 'Seconds since 1970.' }),
      keyLength: z.int().positive(),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  })
  .meta({ id: 'ProofChallenge', description: 'A challenge of ALTCHA (PoW v2) for one signature.' });

/** What is sent back, base64 around JSON: the challenge as it was given, and its solution. */
export const solvedSchema = z.object({
  challenge: challengeSchema,
  solution: z.object({ counter: z.int().nonnegative(), derivedKey: hex }),
});

/** A solved challenge takes some 900 characters. */
export const maxProofLength = 2_000;
