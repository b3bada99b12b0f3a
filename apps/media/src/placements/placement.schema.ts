import { line, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { reachSchema } from '../audience/figure.schema.js';
import { media } from '../links/link.schema.js';
import { currencies } from '../money/money.rules.js';
import { versionStates } from '../creatives/creative.rules.js';
import { days, isFlight, notBefore } from './flight.schema.js';
import { placementStates, ways, type Act } from './placement.rules.js';

const acts = Object.keys(ways) as [Act, ...Act[]];
const reason = line(500);
const act = <Name extends Act>(...names: [Name, ...Name[]]) => ({
  version: versionSchema,
  act: z.enum(names),
});

export const stepSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ ...act('option'), until: z.iso.datetime({ offset: true }) }),
    z.strictObject(act('release', 'book', 'go-live')),
    /** A version of a creative, where one is kept here: approved, and in a language of the outlet. */
    z.strictObject({ ...act('send-artwork'), artwork: z.uuid().optional() }),
    z.strictObject({ ...act('decline', 'cancel'), reason }),
    /** A reason where nothing proves it. */
    z.strictObject({ ...act('complete'), reason: reason.optional() }),
    z
      .strictObject({
        ...act('make-good'),
        reason,
        /** When the outlet shows instead, and how much of it. */
        ...days,
        quantity: z.int().min(1).max(1_000_000),
      })
      .refine(isFlight, notBefore),
  ])
  .meta({ id: 'MediaStep' });
export type Step = z.output<typeof stepSchema>;

const placements = z
  .array(z.strictObject({ id: z.uuid(), version: versionSchema }))
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    params: { code: 'repeated_line' },
  });

export const stepOfManySchema = z
  .discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('option'),
      until: z.iso.datetime({ offset: true }),
      placements,
    }),
    z.strictObject({ act: z.enum(['release', 'go-live']), placements }),
    z.strictObject({ act: z.literal('send-artwork'), artwork: z.uuid().optional(), placements }),
    z.strictObject({ act: z.literal('complete'), reason: reason.optional(), placements }),
  ])
  .meta({
    id: 'MediaStepOfMany',
    description: 'One step for placements of an order, all or none.',
  });
export type StepOfMany = z.output<typeof stepOfManySchema>;

const discount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percent: z.number() }),
  z.object({ kind: z.literal('free-units'), units: z.int() }),
  z.object({ kind: z.literal('in-kind'), amount: z.int() }),
]);

const artworkSchema = z.object({
  id: z.uuid(),
  creative: z.uuid(),
  name: z.string(),
  language: z.string(),
  format: z.string(),
  number: z.int(),
  state: z.enum(versionStates),
});

/** What may be sent of what is kept here: approved, in a language of the outlet. */
export const sendableSchema = z
  .object({ artworks: z.array(artworkSchema) })
  .meta({ id: 'MediaSendable' });

/** What else is planned or booked for a frame on days of a draft, so that one of them will find no room. */
const clashSchema = z.object({
  order: z.object({ id: z.uuid(), number: z.int() }),
  from: z.iso.date(),
  until: z.iso.date(),
});
export type Clash = z.output<typeof clashSchema>;

export const placementSchema = z
  .object({
    id: z.uuid(),
    site: z
      .object({ id: z.uuid(), code: z.string(), names: z.record(z.string(), z.string()) })
      .nullable(),
    format: z.string(),
    unit: z.string(),
    quantity: z.int(),
    from: z.iso.date(),
    until: z.iso.date(),
    unitPrice: z.int(),
    discounts: z.array(discount),
    list: z.int(),
    discount: z.int(),
    inKind: z.int(),
    net: z.int(),
    state: z.enum(placementStates),
    optionedUntil: z.iso.datetime().nullable(),
    /** What was sent to be shown; `withdrawn` where nobody is to show it any more. */
    artwork: artworkSchema.nullable(),
    /** The placement that it makes up for. */
    makesGood: z.uuid().nullable(),
    version: z.int(),
    /** Somebody verified a proof that it was shown: completing it asks for no reason. */
    proved: z.boolean(),
    /** Of a draft whose frame has no room on its days; null where there is, and of what is not a draft. */
    clash: clashSchema.nullable(),
    /** The last day of its frame's licence, where that is before the last of a flight that is not over. */
    licenceEnds: z.iso.date().nullable(),
    /** By which people come from it; those that are ended are left out. */
    links: z.array(z.object({ code: z.string(), medium: z.enum(media) })),
    /** What can become of it, for those who may. */
    next: z.array(z.enum(acts)),
    /** What became of it, the first first. */
    steps: z.array(
      z.object({
        act: z.enum(acts),
        to: z.enum(placementStates),
        at: z.iso.datetime(),
        by: z.uuid().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'MediaPlacement' });
export type Placement = z.output<typeof placementSchema>;

export const planSearchSchema = z
  .object(days)
  .refine(isFlight, notBefore)
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= 400 * 86_400_000, {
    path: ['until'],
    params: { code: 'invalid_value' },
  });

/** Whatever has a day in common with those asked for; what was given up is left out. */
export const planSchema = z
  .object({
    placements: z.array(
      placementSchema
        .pick({
          id: true,
          format: true,
          from: true,
          until: true,
          state: true,
          optionedUntil: true,
          version: true,
          artwork: true,
          clash: true,
          licenceEnds: true,
        })
        .extend({
          currency: z.enum(currencies),
          reach: reachSchema,
          site: z
            .object({
              id: z.uuid(),
              code: z.string(),
              names: z.record(z.string(), z.string()),
              point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
            })
            .nullable(),
          /** Whether its days can be others: it is a draft, and its order is one or it makes good. */
          movable: z.boolean(),
          order: z.object({ id: z.uuid(), number: z.int() }),
          outlet: z.object({
            id: z.uuid(),
            names: z.record(z.string(), z.string()),
            channel: z.string(),
          }),
        }),
    ),
  })
  .meta({ id: 'MediaPlan' });
export type Plan = z.output<typeof planSchema>;

export const steppedSchema = z
  .object({
    /** The placement that makes good, where one was made. */
    made: z.uuid().nullable(),
  })
  .meta({ id: 'MediaStepped' });
