import { line } from '@blueheart/http';
import { z } from 'zod';
import { currencies } from '../money/money.rules.js';

export const printSchema = z.object({
  id: z.uuid(),
  producer: z.string(),
  wantedBy: z.iso.date(),
  currency: z.enum(currencies).nullable(),
  madeAt: z.iso.datetime(),
  by: z.uuid().nullable(),
  lines: z.array(
    z.object({
      text: z.uuid(),
      language: z.string(),
      number: z.int(),
      textVersion: z.string(),
      artwork: z.string(),
      quantity: z.int(),
      unitCost: z.number().nullable(),
    }),
  ),
  /** The production order in the stock, once it has told of it. */
  order: z
    .object({
      id: z.uuid(),
      state: z.string(),
      promisedOn: z.iso.date().nullable(),
      received: z.int(),
    })
    .nullable(),
});
export type Print = z.output<typeof printSchema>;

/** Artwork that can be ordered. */
export const printableSchema = z.object({
  artwork: z.string(),
  /** Of the creative that it is a version of. */
  name: z.string(),
  language: z.string(),
  format: z.string(),
  number: z.int(),
});
export type Printable = z.output<typeof printableSchema>;

export const printWantedSchema = z
  .strictObject({
    /** Chosen by whoever asks, so that asking again orders once. */
    id: z.uuid(),
    /** A firm's name, no person's. */
    producer: line(120),
    wantedBy: z.iso.date(),
    currency: z.enum(currencies).nullable().default(null),
    lines: z
      .array(
        z.strictObject({
          /** One that is approved. */
          text: z.uuid(),
          /** Approved, of the same item and language; '' where none is kept here. */
          artwork: z.union([z.literal(''), line(60)]).default(''),
          quantity: z.int().min(1).max(10_000_000),
          /** Of one piece, in the currency's unit. */
          unitCost: z.number().min(0).max(9_999_999).multipleOf(0.0001).nullable().default(null),
        }),
      )
      .min(1)
      .max(20),
  })
  .refine(
    ({ currency, lines }) => currency !== null || lines.every((one) => one.unitCost === null),
    {
      path: ['currency'],
      params: { code: 'required' },
    },
  )
  .meta({ id: 'PublicationPrintWanted' });
export type PrintWanted = z.output<typeof printWantedSchema>;
