import { z } from 'zod';
import { declareEvent } from '../event.js';

/**
 * Fires when a venue is added, changed or proposed no more; and once for each that was there before anybody heard of
 * venues. What it is called and where it lies, never whom to ask there.
 */
export const VenueDescribed = declareEvent(
  'VenueDescribed',
  1,
  z.strictObject({
    venue: z.uuid(),
    campaign: z.string().min(1).max(80),
    /** By locale. */
    names: z.record(z.string().min(2).max(12), z.string()),
    governorate: z.string().nullable(),
    district: z.string().nullable(),
    point: z
      .strictObject({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
      })
      .nullable(),
    archived: z.boolean(),
    /** Grows with every change: of two, the higher is true. */
    version: z.int().min(1),
  }),
);
