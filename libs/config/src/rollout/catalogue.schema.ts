import { z } from 'zod';
import { distinct } from './list-checks.js';
import { codeSchema, dateSchema, localized, text, type RolloutLocale } from './text.schema.js';

/** How much of an item goes to an event, by how many people are expected. */
function kitPart(locales: readonly RolloutLocale[]) {
  return z
    .strictObject({
      perVisitor: z.number().min(0).max(100).meta({ description: 'Pieces for each visitor.' }),
      atLeast: z.int().min(0).max(100_000).default(0).meta({ description: 'However few come.' }),
      shares: localized(locales, z.number().min(0).max(1_000))
        .refine((shares) => Object.values(shares).some((share) => share > 0), 'a share above 0')
        .optional()
        .meta({
          description:
            'How much in each language, in any measure; left out: as much in each. Of items by language.',
        }),
    })
    .meta({ description: 'Left out: no event takes it along by itself.' });
}

/** What events take along. */
const kitSchema = z
  .strictObject({
    visitors: z.int().min(1).max(100_000).default(300).meta({
      description: 'How many come to a booth of which nobody has said it.',
    }),
    leadDays: z.int().min(0).max(365).default(14).meta({
      description: 'Days from an order to what was ordered.',
    }),
  })
  .prefault({});

/** Things handed out. */
export function itemsSchema(locales: readonly RolloutLocale[]) {
  const item = z.strictObject({
    code: codeSchema,
    name: localized(locales, text(80)),
    description: localized(locales, text(300)),
    byLanguage: z
      .boolean()
      .meta({ description: 'true: each language is produced and counted apart.' }),
    carriesLaw: z
      .boolean()
      .meta({ description: 'true: prints the text of the law, so a lot names its version.' }),
    kit: kitPart(locales).optional(),
  });
  return z
    .strictObject({ kit: kitSchema, items: distinct(z.array(item).min(1), ['code']) })
    .meta({ title: 'Items', description: 'What the campaign hands out.' });
}
export type RolloutItem = z.output<ReturnType<typeof itemsSchema>>['items'][number];
export type RolloutKit = z.output<typeof kitSchema>;

/** Where the campaign advertises. */
export function channelsSchema(locales: readonly RolloutLocale[]) {
  const channel = z.strictObject({
    code: codeSchema,
    kind: z.enum(['outdoor', 'print', 'broadcast', 'online']),
    name: localized(locales, text(80)),
  });
  return z
    .strictObject({ channels: distinct(z.array(channel).min(1), ['code']) })
    .meta({ title: 'Channels', description: 'The kinds of media the campaign is placed in.' });
}
export type RolloutChannel = z.output<ReturnType<typeof channelsSchema>>['channels'][number];

const weekday = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

/** Where booths stand and conferences are held. */
export function venuesSchema(locales: readonly RolloutLocale[]) {
  const venue = z.strictObject({
    code: codeSchema,
    kind: z.enum(['mall', 'school', 'other']),
    placeholder: z
      .boolean()
      .meta({ description: 'true: a coordinator still puts the real venue in.' }),
    name: localized(locales, text(120)),
    governorate: z
      .string()
      .nullable()
      .meta({ description: 'Code of a governorate in regions.yaml; null: not known yet.' }),
    weekend: z.array(weekday).meta({ description: 'Days on which it is closed to conferences.' }),
  });
  return z
    .strictObject({ venues: distinct(z.array(venue), ['code']) })
    .meta({ title: 'Venues', description: 'Malls, schools and others.' });
}
export type RolloutVenue = z.output<ReturnType<typeof venuesSchema>>['venues'][number];

/** Who can be called for help. Only verified lines are ever shown: see `publishedHelpLines`. */
export function helpLinesSchema(locales: readonly RolloutLocale[]) {
  const helpLine = z
    .strictObject({
      code: codeSchema,
      number: z
        .string('a number in quotation marks, such as "1745", or null')
        .regex(/^\+?[0-9]+( [0-9]+)*$/, 'digits, such as "1745" or "+961 1 234 567"')
        .nullable()
        .meta({ description: 'As dialled in the country; in quotation marks. null: not known.' }),
      name: localized(locales, text(120)).meta({ description: 'Who answers.' }),
      about: localized(locales, text(200)).meta({ description: 'What the line is for.' }),
      source: text(300).meta({ description: 'Where it was read, and when if known.' }),
      verified: z
        .strictObject({ by: text(120), on: dateSchema })
        .nullable()
        .meta({
          description: 'Who called the number and found it right, and when; null hides the line.',
        }),
    })
    .refine(({ number, verified }) => verified === null || number !== null, {
      error: 'null, as a line without a number cannot be verified',
      path: ['verified'],
    });
  return z.strictObject({ helpLines: distinct(z.array(helpLine), ['code']) }).meta({
    title: 'Help lines',
    description: 'Numbers to call; hidden until a named person verified them.',
  });
}
export type RolloutHelpLine = z.output<ReturnType<typeof helpLinesSchema>>['helpLines'][number];
