import { versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { currencies } from '../money/money.rules.js';

/** The days of a flight: the last is part of it. */
export const days = { from: z.iso.date(), until: z.iso.date() };

export const isFlight = ({ from, until }: { from: string; until: string }) => until >= from;
export const notBefore = { path: ['until'], params: { code: 'ends_before_start' } };

export const movingSchema = z
  .strictObject({ version: versionSchema, ...days })
  .refine(isFlight, notBefore)
  .meta({ id: 'MediaFlightMoving' });
export type Moving = z.output<typeof movingSchema>;

export const movedSchema = z
  .object({
    /** Of the placement, by now. */
    version: z.int(),
    currency: z.enum(currencies),
    /** In the smallest unit of the currency: another one where the outlet asks for another from that day on. */
    unitPrice: z.object({ was: z.int(), is: z.int() }),
  })
  .meta({ id: 'MediaFlightMoved' });
export type Moved = z.output<typeof movedSchema>;
