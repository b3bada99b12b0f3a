import { CountsController } from './counts.controller.js';
import { CountsQueries } from './counts.queries.js';
import { CountsService } from './counts.service.js';
import { CountSettlement } from './counts.settlement.js';

/** What the module has of counts. */
export const counts = {
  controllers: [CountsController],
  providers: [CountSettlement, CountsQueries, CountsService],
};
