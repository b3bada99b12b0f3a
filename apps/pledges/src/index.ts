export { CampaignsService } from './campaigns.service.js';
export { HeldLetters } from './doubts/held-letters.service.js';
export { SigningTrends } from './doubts/trends.service.js';
export { PledgesModule } from './pledges.module.js';
export { pledgesSchema } from './pledges.schema.js';
export { TallyRecount } from './tally.recount.js';
