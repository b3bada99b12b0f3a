import { ResponsesController } from './responses.controller.js';
import { ResponsesQueries } from './responses.queries.js';
import { ResponsesService } from './responses.service.js';
import { TableQueries } from './table.queries.js';

/** What being placed somewhere brings. */
export const responses = {
  controllers: [ResponsesController],
  providers: [ResponsesQueries, ResponsesService, TableQueries],
};
