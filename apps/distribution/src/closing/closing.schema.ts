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
        /** Taken elsewhere before it was closed. */
        returned: z.int(),
        /** What should be left: issued - handedOut - returned. Below none where more went than came. */
        expected: z.int(),
        /** What was counted, plus and minus what happened since: expected + difference. */
        counted: z.int().nullable(),
        /** The number that was told, as of the moment when it was counted. */
        countedThen: z.int().nullable(),
        isSettled: z.boolean(),
        /** What is there more than should be left: explained + unexplained + toExplain. */
        difference: z.int(),
        /** What of it was written off, found or explained. */
        explained: z.int(),
        /** What of it nobody could explain until now. */
        unexplained: z.int(),
        /** What of it an open count found, and nobody has given a reason for. */
        toExplain: z.int().nullable(),
        /** What went elsewhere when the booth was closed. */
        left: z.int(),
        /** What the books have there now: expected + explained + unexplained - left. */
        books: z.int(),
      }),
    ),
  })
  .meta({ id: 'BoothClosing' });
export type Closing = z.output<typeof closingSchema>;
