import { z } from 'zod';
import { reachSchema } from '../audience/figure.schema.js';
import { currencies } from '../money/money.rules.js';
import { placementSchema } from '../placements/placement.schema.js';
import {
  countedFields,
  intervalSchema,
  responseAskedSchema,
  responseSchema,
  sourceSchema,
} from './response.schema.js';

const names = z.record(z.string(), z.string());
const day = z.iso.date();
const currency = z.enum(currencies);

export const tableAskedSchema = responseAskedSchema.safeExtend({
  /** Without it that of the campaign. */
  currency: currency.optional(),
});

/** What one of them costs, 95 %, in the smallest unit. */
const perPledgeSchema = z.object({ amount: z.int(), low: z.int(), high: z.int() });

/** What the days of its flight that are over come to: net, without VAT and fee, which are of the whole order. */
const costSchema = z.object({
  currency,
  /** Of the whole flight. */
  net: z.int(),
  /** To be paid for the days that are over. */
  spent: z.int(),
  /** Given in kind for them, at its list price. */
  given: z.int(),
  /** Who came by its links on any day, and by those of what makes it good. */
  people: z.int(),
  /** Null where too few came to say, or where nothing is paid. */
  perPledge: perPledgeSchema.nullable(),
  /** The same of what is given; no cost, for nobody pays it. */
  valuePerPledge: perPledgeSchema.nullable(),
  /** In the campaign's currency, by the rate of its own order. */
  reported: z.object({ spent: z.int(), perPledge: perPledgeSchema.nullable() }),
});

const placedSchema = placementSchema
  .pick({ site: true, format: true, from: true, until: true, state: true, makesGood: true })
  .extend({
    placement: z.uuid(),
    order: z.object({ id: z.uuid(), number: z.int() }),
    outlet: z.object({ id: z.uuid(), names }),
    channel: z.string(),
    /** Of its links: the one that is scanned and the one that is typed are told together. */
    codes: z.array(z.string()),
    ...countedFields,
    visits: z.int(),
    /** Of the whole flight, by figures of its outlet. */
    reach: reachSchema,
    /**
     * How many more came by no link a day of its flight than on as many days before, 95 %: of the first ninety days at
     * most, with whatever else there was on them. Null where too few came to say, or it has not begun.
     */
    change: intervalSchema.extend({ perDay: z.number() }).nullable(),
    /** Null where nothing is ordered, where it was given up, and of what makes another good: it is told with that one. */
    cost: costSchema.nullable(),
  });

const otherSchema = sourceSchema.omit({ placement: true }).extend({ visits: z.int() });

const atBoothSchema = z.object({
  event: z.uuid(),
  /** Of its venue; of a link of it while nobody agreed on the event. */
  names,
  /** The first day there. */
  on: day.nullable(),
  channel: z.string(),
  /** Of the links that are for it, told together with who signed on its phones. */
  codes: z.array(z.string()),
  ...countedFields,
  /** Of its people: who signed on a phone of the booth, seen by a volunteer. */
  onPhones: z.int(),
  visits: z.int(),
});

const channelSchema = z.object({
  code: z.string(),
  /** Of the campaign's channels; none of what is no channel, such as booths. */
  names,
  /** Of all its rows: channels and those who came by no link are everybody. */
  people: z.int(),
  visits: z.int(),
  days: countedFields.days,
  /** Never added up. */
  costs: z.array(z.object({ currency, spent: z.int(), given: z.int() })),
  reported: z.object({
    /** All of it, by the rate of each order. */
    spent: z.int(),
    /** Of placements that have links: the others bring what nobody can tell. */
    measured: z.int(),
    people: z.int(),
    perPledge: perPledgeSchema.nullable(),
  }),
});

export const responseTableSchema = z
  .object({
    from: day,
    to: day,
    /** In which amounts of both currencies are told together. */
    currency,
    people: z.int(),
    placements: z.array(placedSchema),
    /** Links of partners and whatever else is no placement; the most first. */
    others: z.array(otherSchema),
    /** Booths, talks and whatever else is an event; the most first. */
    booths: z.array(atBoothSchema),
    channels: z.array(channelSchema),
    without: responseSchema.shape.without,
  })
  .meta({ id: 'MediaResponseTable' });
export type ResponseTable = z.output<typeof responseTableSchema>;
export type Other = z.output<typeof otherSchema>;
export type AtBooth = ResponseTable['booths'][number];
export type Placed = ResponseTable['placements'][number];
export type ChannelSum = ResponseTable['channels'][number];
