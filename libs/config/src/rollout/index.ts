export type { RolloutBrand } from './brand.schema.js';
export type { RolloutCampaign } from './campaign.schema.js';
export type {
  RolloutChannel,
  RolloutHelpLine,
  RolloutItem,
  RolloutVenue,
} from './catalogue.schema.js';
export { rolloutDigest } from './digest.js';
export { cardSize } from './file-types.js';
export { recordedTexts, type RecordedText, type RolloutFile } from './files.js';
export {
  informationCodes,
  type InformationCode,
  type InformationPage,
  type RolloutInformation,
} from './information.schema.js';
export { rolloutJsonSchemas } from './json-schema.js';
export { pictogramCodes, type PictogramCode } from './pictogram.schema.js';
export { isOwnSource, linkKinds, type LinkKind, type RolloutLink } from './links.schema.js';
export {
  easySentence,
  pledgeStatement,
  type PledgeVersion,
  type RolloutPledge,
} from './pledge.schema.js';
export { describeProblem, RolloutError, type RolloutProblem } from './problems.js';
export { readRollout } from './read-rollout.js';
export type { RolloutGovernorate } from './regions.schema.js';
export { currentPledge, publishedHelpLines, type PublishedHelpLine } from './published.js';
export type { Rollout } from './rollout.schema.js';
export {
  dayKinds,
  daysOf,
  type DayKind,
  type QuietHours,
  type RolloutDays,
} from './times.schema.js';
export { rolloutLocales, type Localized, type RolloutLocale } from './text.schema.js';
