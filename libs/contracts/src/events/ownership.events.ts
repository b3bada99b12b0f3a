import { z } from 'zod';
import { declareEvent } from '../event.js';

/**
 * Fires when part of a colleague's work is moved to somebody, not when they take it themselves. How much of what, never
 * whose or why: that is on the desk. `person` ({name, email} as JSON) is sealed under the key `personKey`.
 */
export const WorkMoved = declareEvent(
  'WorkMoved',
  1,
  z.strictObject({
    /** The move: one letter each. */
    ask: z.uuid(),
    campaign: z.string().min(1).max(80),
    staff: z.uuid(),
    locale: z.string().min(2).max(12),
    personKey: z.uuid(),
    person: z.string(),
    facts: z.strictObject({
      moved: z
        .array(
          z.strictObject({
            /** More kinds may come. */
            kind: z.string().regex(/^[a-z-]{1,40}$/),
            count: z.int().min(1),
          }),
        )
        .min(1),
    }),
  }),
);
