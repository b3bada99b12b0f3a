import type { z } from 'zod';
import { brandSchema, type RolloutBrand } from './brand.schema.js';
import { campaignSchema, type RolloutCampaign } from './campaign.schema.js';
import {
  channelsSchema,
  helpLinesSchema,
  itemsSchema,
  venuesSchema,
  type RolloutChannel,
  type RolloutHelpLine,
  type RolloutItem,
  type RolloutKit,
  type RolloutVenue,
} from './catalogue.schema.js';
import type { RolloutFile } from './files.js';
import {
  informationCodes,
  informationSchema,
  type InformationCode,
  type RolloutInformation,
} from './information.schema.js';
import { linksSchema, type RolloutLink } from './links.schema.js';
import { pledgeSchema, type RolloutPledge } from './pledge.schema.js';
import { regionsSchema, type RolloutGovernorate } from './regions.schema.js';
import { schoolsSchema, type RolloutSchools } from './schools.schema.js';
import type { RolloutLocale } from './text.schema.js';
import { timesSchema, type RolloutTimes } from './times.schema.js';

/** A campaign as data: everything a country's roll-out says, with nothing of it in code. */
export type Rollout = {
  campaign: RolloutCampaign;
  pledge: RolloutPledge;
  information: Record<InformationCode, RolloutInformation>;
  governorates: RolloutGovernorate[];
  items: RolloutItem[];
  kit: RolloutKit;
  channels: RolloutChannel[];
  venues: RolloutVenue[];
  helpLines: RolloutHelpLine[];
  schools: RolloutSchools;
  links: RolloutLink[];
  times: RolloutTimes;
  brand: RolloutBrand;
  /** Share cards, print files and recordings made for it; see rollouts/README.md. */
  files: RolloutFile[];
};

/** The schema of each kind of file, for a campaign in these languages. */
export function schemasFor(locales: readonly RolloutLocale[]) {
  return {
    campaign: campaignSchema(locales),
    pledge: pledgeSchema(locales),
    information: informationSchema(locales),
    regions: regionsSchema(locales),
    items: itemsSchema(locales),
    channels: channelsSchema(locales),
    venues: venuesSchema(locales),
    'help-lines': helpLinesSchema(locales),
    schools: schoolsSchema(locales),
    links: linksSchema(locales),
    times: timesSchema(locales),
    brand: brandSchema(),
  } satisfies Record<string, z.ZodType>;
}
export type SchemaName = keyof ReturnType<typeof schemasFor>;

/** Every file of a roll-out and the kind it is of; paths are relative to its folder. */
export const rolloutFiles: readonly { path: string; schema: SchemaName }[] = [
  { path: 'campaign.yaml', schema: 'campaign' },
  { path: 'pledge.yaml', schema: 'pledge' },
  ...informationCodes.map((code) => ({
    path: `information/${code}.yaml`,
    schema: 'information' as const,
  })),
  { path: 'regions.yaml', schema: 'regions' },
  { path: 'items.yaml', schema: 'items' },
  { path: 'channels.yaml', schema: 'channels' },
  { path: 'venues.yaml', schema: 'venues' },
  { path: 'help-lines.yaml', schema: 'help-lines' },
  { path: 'schools.yaml', schema: 'schools' },
  { path: 'links.yaml', schema: 'links' },
  { path: 'times.yaml', schema: 'times' },
  { path: 'brand/brand.yaml', schema: 'brand' },
];
