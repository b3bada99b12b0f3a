export { CampaignsService } from './campaigns/campaigns.service.js';
export { MediaModule } from './media.module.js';
export { mediaSchema } from './media.schema.js';
