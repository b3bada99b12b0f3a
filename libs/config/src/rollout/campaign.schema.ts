import { z } from 'zod';
import { ascending, distinct } from './list-checks.js';
import {
  codeSchema,
  localeSchema,
  localized,
  text,
  webAddressSchema,
  type RolloutLocale,
} from './text.schema.js';
import { isTimeZone } from './time-zone.rules.js';

/** `false` where the region code is not one of ISO 3166-1. */
function isCountry(code: string): boolean {
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'two capital letters, such as LB')
  .refine(isCountry, { error: 'a country of ISO 3166-1, such as LB', abort: true })
  .meta({
    description: 'ISO 3166-1 code; a phone number without a prefix is read as one of this country.',
  });

const numberSchema = z
  .string('a number in quotation marks, such as "+96170123456", or null')
  .regex(/^\+[1-9]\d{6,14}$/, 'a number with its country code (E.164), such as "+96170123456"')
  .nullable();

const instantSchema = z.iso
  .datetime({
    offset: true,
    error: 'a time with its offset, such as 2011-12-17T09:00:00+02:00, or null',
  })
  .nullable();

export function campaignSchema(locales: readonly RolloutLocale[]) {
  const link = z.strictObject({
    code: codeSchema,
    title: localized(locales, text(160)),
    address: webAddressSchema,
  });
  return z
    .strictObject({
      slug: codeSchema.meta({
        description: 'Names the campaign in addresses: /ar/blue-heart-lebanon.',
      }),
      country: countrySchema,
      zone: z
        .string()
        .refine(isTimeZone, 'an IANA time zone, such as Asia/Beirut')
        .meta({ description: "The campaign's clock." }),
      locales: distinct(z.array(localeSchema).min(1), []).meta({
        description: 'The languages of the campaign, in the order in which they are offered.',
      }),
      defaultLocale: localeSchema.meta({
        description: 'For a visitor whose languages we do not speak.',
      }),
      opensAt: instantSchema.meta({
        description: 'From then on pledges are taken; null: at once.',
      }),
      closesAt: instantSchema.meta({
        description: 'Until then pledges are taken; null: no end is set.',
      }),
      goals: ascending(z.array(z.int().positive()).min(1)).meta({
        description: 'Milestones of the tally, ascending.',
      }),
      title: localized(locales, text(80)).meta({ description: "The campaign's name." }),
      neutralTitle: localized(locales, text(40)).meta({
        description: 'Browser tab and history show this: it must not give a visitor away.',
      }),
      headline: localized(locales, text(120)).meta({
        description: 'First line of the campaign page.',
      }),
      lead: localized(locales, text(400)).meta({
        description: 'The paragraph below the headline.',
      }),
      controller: z
        .strictObject({
          placeholder: z
            .boolean()
            .meta({ description: 'true: a name is still missing; never publish.' }),
          name: localized(locales, text(200)),
          contact: z
            .email('an e-mail address, or null')
            .nullable()
            .meta({ description: 'Where people write about their data.' }),
        })
        .refine(({ placeholder, contact }) => placeholder || contact !== null, {
          error: 'an e-mail address, as this is no placeholder',
          path: ['contact'],
        })
        .meta({ description: 'Who answers for the personal data (Law 81/2018, GDPR).' }),
      messages: z
        .strictObject({ whatsapp: numberSchema, sms: numberSchema })
        .default({ whatsapp: null, sms: null })
        .meta({
          description:
            'Where a supporter with a phone number only sends the code that confirms it; null: no such number.',
        }),
      exit: z.strictObject({ address: webAddressSchema }).meta({
        description: 'Where the quick-exit link leads: a site that anyone might be reading.',
      }),
      links: distinct(z.array(link), ['code']).meta({
        description: 'Pages of others that the campaign points to. Money is never collected here.',
      }),
    })
    .meta({
      title: 'Campaign',
      description: 'What the campaign is, where, when and in which languages.',
    });
}
export type RolloutCampaign = z.output<ReturnType<typeof campaignSchema>>;
