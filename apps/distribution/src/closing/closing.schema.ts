import { campaignParamsSchema } from '@blueheart/http';
import { z } from 'zod';
import { approvalOfCountSchema } from '../counts/count.schema.js';

export const closingParamsSchema = campaignParamsSchema.extend({ event: z.uuid() });

export const closingWantedSchema = z
  .strictObject({
    /** What was counted at the booth: as it was looked at. */
    count: z.uuid(),
    /** Where what is left goes: a place, or the venue, where the next booth finds it. Null where nothing is left. */
    to: z.union([z.uuid(), z.literal('venue')]).nullable(),
    reasons: approvalOfCountSchema.shape.reasons,
  })
  .meta({ id: 'ClosingWanted' });
export type ClosingWanted = z.output<typeof closingWantedSchema>;

const booth = {
  event: z.uuid(),
  place: z.uuid(),
  /** Of its venue. */
  names: z.record(z.string(), z.string()),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
};

export const closingsSchema = z
  .object({
    closings: z.array(
      z.object({
        ...booth,
        /** How many pieces the books still have there. */
        pieces: z.int(),
        /** The open count, and how many items were counted in it. */
        count: z.uuid().nullable(),
        counted: z.int(),
      }),
    ),
  })
  .meta({ id: 'BoothClosings' });

export const closingSchema = z
  .object({
    ...booth,
    isOver: z.boolean(),
    /** What was counted, and closes it: open, or approved since anything was moved. */
    count: z.object({ id: z.uuid(), state: z.enum(['open', 'approved']) }).nullable(),
    /** Where what was left has gone, once it is closed. */
    to: z.uuid().nullable(),
    lines: z.array(
      z.object({
        item: z.string(),
        language: z.string(),
        /** Brought there. */
        issued: z.int(),
        /** All of it, also what the books did not have there. */
        handedOut: z.int(),
        /** What of it the books did not have there. */
        beyond: z.int(),
        /** Taken elsewhere. */
        returned: z.int(),
        /** Written off, found and counted: less where it is fewer than none. */
        adjusted: z.int(),
        /** What the books have: issued + beyond - handedOut - returned + adjusted. */
        expected: z.int(),
        counted: z.int().nullable(),
        isSettled: z.boolean(),
        difference: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'BoothClosing' });
export type Closing = z.output<typeof closingSchema>;
