import { ResponsesController } from './responses.controller.js';
import { ResponsesQueries } from './responses.queries.js';
import { ResponsesService } from './responses.service.js';

/** What being placed somewhere brings. */
export const responses = {
  controllers: [ResponsesController],
  providers: [ResponsesQueries, ResponsesService],
};
