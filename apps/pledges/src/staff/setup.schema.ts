import { z } from 'zod';

const byLanguage = z.record(z.string(), z.string()).meta({ description: 'By language.' });
const moment = z.iso.datetime();

/** How a campaign is set up, for whoever works in it. */
export const setupSchema = z
  .strictObject({
    titles: byLanguage,
    languages: z.array(z.string()).meta({ description: 'In the order in which they are offered.' }),
    defaultLanguage: z.string(),
    opensAt: moment,
    closesAt: moment.nullable().meta({ description: 'Null: no end is set.' }),
    timeZone: z.string().meta({ description: 'IANA name.' }),
    country: z.string().meta({ description: 'ISO 3166-1: how phone numbers are written.' }),
    goals: z.array(z.int().positive()),
    textVersion: z.int().positive().meta({ description: 'Of the text that is signed now.' }),
    controller: z
      .strictObject({
        names: byLanguage,
        isPlaceholder: z.boolean(),
        contact: z.string().nullable(),
      })
      .meta({ description: 'Who answers for the data, and where people write about them.' }),
    messages: z
      .strictObject({ whatsapp: z.string().nullable(), sms: z.string().nullable() })
      .meta({ description: 'Where a phone sends its code.' }),
    exit: z.string().meta({ description: 'Where the quick exit leads.' }),
    helpLines: z.strictObject({
      all: z.int().nonnegative(),
      shown: z.int().nonnegative().meta({ description: 'With a verifier and a date.' }),
    }),
    colours: z
      .record(z.string(), z.string())
      .nullable()
      .meta({ description: 'Of the brand, in the light, as #rrggbb.' }),
  })
  .meta({ id: 'CampaignSetup', description: "As the roll-out's files have it." });

export type CampaignSetup = z.output<typeof setupSchema>;
