export { CampaignsService } from './campaigns/campaigns.service.js';
export { ScheduleModule } from './schedule.module.js';
export { scheduleSchema } from './schedule.schema.js';
export { boothLanes } from './booth/turns.js';
