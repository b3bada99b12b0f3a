import { z } from 'zod';
import { declareEvent } from '../event.js';

/** Fires when a last letter was sent, refused or given up: its key and its address are of no more use. */
export const LastLetterDone = declareEvent(
  'LastLetterDone',
  1,
  z.strictObject({ pledge: z.uuid(), personKey: z.uuid() }),
);
