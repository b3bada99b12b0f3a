import { z } from 'zod';
import { declareEvent } from '../event.js';

/**
 * Fires when a service has done its part of an erasure that was asked for by letter: nothing it holds tells of the
 * person any more. `held` is how much there was, in numbers.
 */
export const ErasureConfirmed = declareEvent(
  'ErasureConfirmed',
  1,
  z.strictObject({
    erasure: z.uuid(),
    service: z.string().regex(/^[a-z]{1,40}$/),
    held: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.int().nonnegative()),
  }),
);
