import { CountedReversals } from './counted-reversals.service.js';
import { CountedSince } from './counted-since.service.js';
import { CountsController } from './counts.controller.js';
import { CountsQueries } from './counts.queries.js';
import { CountsService } from './counts.service.js';
import { CountSettlement } from './counts.settlement.js';

/** What the module has of counts. */
export const counts = {
  controllers: [CountsController],
  providers: [CountedReversals, CountedSince, CountSettlement, CountsQueries, CountsService],
};
