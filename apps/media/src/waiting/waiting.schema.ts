import { z } from 'zod';

const many = z.int().min(0);

/** What of the media waits for whoever asks. */
export const waitingSchema = z
  .object({
    /** Versions of artwork that may not go on without their answer. */
    artwork: many,
    /** Texts of publications, likewise. */
    texts: many,
    /** Photos and other proofs that nobody has decided about, or that are of no placement yet. */
    proofs: many,
    /** Placements that nothing proves, from the fifth day of their flight on. */
    unproved: many,
    /** What outlets keep for the campaign, and give away within three days. */
    options: many,
    /** Placements that begin within a week, or should have begun, and have no artwork. */
    artless: many,
    /** Placements that show, or were sent, artwork that was withdrawn, and are not over. */
    withdrawn: many,
    /** Placements that make good another, and that nobody has booked. */
    makeGoods: many,
    /** Placements that are kept, booked or shown for longer than their frame is licensed. */
    licences: many,
    /** The order in which all of these placements are, where it is one. */
    order: z.object({
      options: z.uuid().nullable(),
      artless: z.uuid().nullable(),
      withdrawn: z.uuid().nullable(),
      makeGoods: z.uuid().nullable(),
      licences: z.uuid().nullable(),
    }),
  })
  .meta({ id: 'MediaWaiting' });
export type MediaWaiting = z.output<typeof waitingSchema>;
