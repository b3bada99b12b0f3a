export { canonicalJson } from './canonical-json.js';
export { foldEntries, type Estimate, type Figures, type Figure } from './fold.rules.js';
export { incidentCategories, mostEntriesOfBatch } from './entry.kinds.js';
export { kindOfCount } from './kind-of-count.rules.js';
export {
  countsSchema,
  entrySchema,
  batchSchema,
  type Batch,
  type Counts,
  type Entry,
} from './entry.schema.js';
export { digestOf, readOffer, readShortCode, shortCodeOf, textOf, type Offer } from './handover.js';
export { bodyOf, hashOf } from './hash.js';
export { plausibilityOf, type Flag } from './plausibility.rules.js';
export { codeAt, codeLivesSeconds, isCodeOf } from './rotating-code.js';
export { readMoment, type Moment } from './recorded-at.rules.js';
