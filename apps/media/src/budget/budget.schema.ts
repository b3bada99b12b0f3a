import { campaignParamsSchema } from '@blueheart/http';
import { z } from 'zod';
import { currencies, mostOfLine } from '../money/money.rules.js';

const currency = z.enum(currencies);
/** Each order is in one of them, by its state. */
const steps = { planned: z.int(), committed: z.int(), invoiced: z.int(), paid: z.int() };

export const ceilingParamsSchema = campaignParamsSchema.extend({
  channel: z.string().min(1).max(60),
  currency,
});

export const ceilingWantedSchema = z
  .strictObject({
    /** What may be spent, in the smallest unit; null for as much as there is. */
    amount: z.int().min(1).max(mostOfLine).nullable(),
  })
  .meta({ id: 'MediaCeilingWanted' });

export const reportingSchema = z
  .strictObject({ currency })
  .meta({ id: 'MediaReporting', description: 'In which amounts of both are told together.' });

/** Amounts of two currencies are never added. */
export const budgetSchema = z
  .object({
    reportingCurrency: currency,
    currencies: z.array(
      z.object({
        currency,
        ...steps,
        /** Given, of what is placed. */
        inKind: z.int(),
        inKindPlanned: z.int(),
      }),
    ),
    /** In which something is ordered or may be spent, in the order of the roll-out. */
    channels: z.array(
      z.object({
        channel: z.string(),
        names: z.record(z.string(), z.string()),
        currency,
        ...steps,
        /** What may be spent; null where nobody said. */
        ceiling: z.int().nullable(),
        /** By how much what is committed, invoiced and paid is more; 0 without a ceiling. */
        beyond: z.int(),
      }),
    ),
    /** All that the campaign has, for a ceiling of each. */
    known: z.array(z.object({ code: z.string(), names: z.record(z.string(), z.string()) })),
  })
  .meta({ id: 'MediaBudget' });
export type Budget = z.output<typeof budgetSchema>;
