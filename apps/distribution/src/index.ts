export { CampaignsService } from './campaigns/campaigns.service.js';
export { DistributionModule } from './distribution.module.js';
export { distributionSchema } from './distribution.schema.js';
export { StockRecount } from './stock/stock.recount.js';
