import { z } from 'zod';

const day = z.iso.date();
const runOutSchema = z.object({
  /**
   * `unbooked`: no booth ahead wants it. `lasts`: not with what is booked. `may`: likely not, but from `earliest` on where
   * booths hand out more than usual. `runs-out`: on `day`, most likely.
   */
  answer: z.enum(['unbooked', 'lasts', 'may', 'runs-out']),
  day: day.nullable(),
  earliest: day.nullable(),
  /** Null where it may also last. */
  latest: day.nullable(),
});

const onDay = z.object({ day, pieces: z.int() });

const itemSchema = z.object({
  item: z.string(),
  language: z.string(),
  /** What is at all places together, or between them, and may be given. */
  stock: z.int(),
  /** The last day for which a booth is booked that wants it. */
  lastBooked: day.nullable(),
  rests: z.object({
    /** Learned from booths that are over; or the plan alone, for too few are over to say more. */
    basis: z.enum(['use', 'plan']),
    /** Booths that are over and told what they handed out; what the recipe wants for them, and what they did hand out. */
    past: z.object({ booths: z.int(), planned: z.int(), handedOut: z.int() }),
    /** Pieces handed out for each that the recipe wants. */
    rate: z.number(),
    /** What booths ahead, or under way, have still planned. */
    ahead: z.object({ booths: z.int(), planned: z.int() }),
    /** What is ordered and promised for a day. */
    arriving: z.array(onDay),
    /** What is ordered without a day, or is late: it is not counted. */
    uncertain: z.int(),
  }),
  runOut: runOutSchema,
  /** Each warehouse that has some or gives some to booths. */
  places: z.array(z.object({ place: z.uuid(), stock: z.int(), runOut: runOutSchema })),
  reorder: z.object({
    /** With less than this, what is there and comes, it is time to order. */
    point: z.int(),
    safety: z.int(),
    /** At least so many, by then; null where none are needed. */
    quantity: z.int(),
    by: day.nullable(),
    /** What is ordered today may come too late. */
    late: z.boolean(),
    lead: z.object({
      days: z.int(),
      /** The median of orders that came, or the roll-out's number because too few did. */
      from: z.enum(['orders', 'rollout']),
      orders: z.int(),
    }),
  }),
  /** What was handed out on each of the last days, today last; and what is expected each week, by its Monday. */
  handedOut: z.array(onDay),
  expected: z.array(onDay),
  proposals: z.array(
    z.object({
      /** Names what is proposed: whoever drafts it says this. */
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      from: z.uuid(),
      to: z.uuid(),
      quantity: z.int(),
      on: day,
    }),
  ),
});

export const forecastSchema = z
  .object({
    today: day,
    /** How often what happens is within the range. */
    confidence: z.number(),
    /** With fewer booths that are over there is no range. */
    fewestBooths: z.int(),
    items: z.array(itemSchema),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.output<typeof forecastSchema>;
export type ForecastItem = Forecast['items'][number];

export const proposalWantedSchema = z
  .strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: 'ProposalWanted' });
