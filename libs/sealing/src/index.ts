export { CampaignKeys } from './campaign-keys.js';
export { Fingerprints, hashToken } from './fingerprint.js';
export { MasterKeys, SealBroken } from './master-keys.js';
export { ErasureList, type Erasure } from './erasure-list.js';
export { PersonErased, type KeyBunch } from './key-bunch.js';
export { PersonKeys, type FreshKey, type Manner } from './person-keys.js';
export { newId, randomBlock } from './random.js';
export { SealingModule } from './sealing.module.js';
export { sealingSchema } from './sealing.schema.js';
