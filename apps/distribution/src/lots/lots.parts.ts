import { LotsController } from './lots.controller.js';
import { LotsQueries } from './lots.queries.js';
import { LotsService } from './lots.service.js';
import { QuarantineService } from './quarantine.service.js';

/** What the module has of lots. */
export const lots = {
  controllers: [LotsController],
  providers: [LotsQueries, LotsService, QuarantineService],
};
