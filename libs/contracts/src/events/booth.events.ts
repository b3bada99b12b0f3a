import { z } from 'zod';
import { declareEvent } from '../event.js';

const slug = z.string().min(1).max(80);

/** What of a booth's log changes a count. Counts of people and things only: nothing of a person. */
const figure = z.strictObject({
  kind: z.enum(['visitors', 'conversations', 'item', 'lead', 'incident']),
  /** The item or the category; empty for all else. */
  what: z.string(),
  language: z.string(),
});
const boothFacts = {
  /** The entries that came together. */
  batch: z.uuid(),
  campaign: slug,
  event: z.uuid(),
  device: z.uuid(),
};
/** When it was tapped, by the phone's clock; left out where that can hardly have been right, and of an estimate. */
const tappedAt = z.iso.datetime().optional();
const changedFacts = z.strictObject({
  ...boothFacts,
  changes: z
    .array(
      figure.extend({
        /** What counts otherwise now, and the batch that announced it. */
        entry: z.uuid(),
        from: z.uuid(),
        /** What is added to what was announced of it so far. */
        delta: z.int(),
        /** When the entry was tapped, which is not when it was corrected. */
        at: tappedAt,
      }),
    )
    .min(1)
    .max(200),
});

/**
 * Fires when entries of a booth's log are taken in: what a batch of one event adds, each entry once. `estimated`: it
 * stands for entries that nobody has heard, and is void when they come. What was handed out is told minute by minute.
 */
export const BoothActivityLogged = declareEvent(
  'BoothActivityLogged',
  1,
  z.strictObject({
    ...boothFacts,
    estimated: z.boolean(),
    entries: z.int().min(0),
    figures: z.array(figure.extend({ count: z.int(), at: tappedAt })),
  }),
);

/** Fires when entries that were announced count more or less than they did, since somebody corrected them. */
export const BoothActivityCorrected = declareEvent('BoothActivityCorrected', 1, changedFacts);

/** Fires when entries that were announced, or an estimate, count for nothing any more. */
export const BoothActivityVoided = declareEvent('BoothActivityVoided', 1, changedFacts);
