import { ClosingsController } from './closings.controller.js';
import { ClosingsQueries } from './closings.queries.js';
import { ClosingsService } from './closings.service.js';

/** What the module has of booths that are closed. */
export const closing = {
  controllers: [ClosingsController],
  providers: [ClosingsQueries, ClosingsService],
};
