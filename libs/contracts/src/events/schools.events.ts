import { z } from 'zod';
import { declareEvent } from '../event.js';

/**
 * Fires when a coordinator has checked how many pupils of a class took part, and when that is taken back: then with
 * nobody. Of two about a class the one of the higher revision is true.
 */
export const ClassTallied = declareEvent(
  'ClassTallied',
  1,
  z.strictObject({
    class: z.uuid(),
    campaign: z.string().min(1).max(80),
    event: z.uuid(),
    /** How many there are of it now, not how many are added. */
    people: z.int().min(0).max(200),
    /** That of the school, where it is known. */
    governorate: z.string().nullable(),
    /** In which the class was told of it. */
    locale: z.string().min(2).max(12),
    revision: z.int().min(1),
  }),
);
