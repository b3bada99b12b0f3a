import { ApprovalsService } from './approvals.service.js';
import { CreativesController } from './creatives.controller.js';
import { CreativesQueries } from './creatives.queries.js';
import { CreativesService } from './creatives.service.js';
import { UploadService } from './upload.service.js';
import { CreativeVersionsController } from './versions.controller.js';

/** What is shown, who approves it, and what is shown no more. */
export const creatives = {
  controllers: [CreativesController, CreativeVersionsController],
  providers: [ApprovalsService, CreativesQueries, CreativesService, UploadService],
};
