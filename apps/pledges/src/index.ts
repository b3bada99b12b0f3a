export { EraseAgain } from './my-pledge/erase-again.service.js';
export { CampaignsService } from './campaigns/campaigns.service.js';
export { PhoneService } from './after/phone.service.js';
export { HeldLetters } from './doubts/held-letters.service.js';
export { SigningTrends } from './doubts/trends.service.js';
export { PledgesModule } from './pledges.module.js';
export { pledgesSchema } from './pledges.schema.js';
export { filesToMake, readAloudToday, type FileToMake } from './files/rollout-files.js';
export { TallyRecount } from './tally/tally.recount.js';
