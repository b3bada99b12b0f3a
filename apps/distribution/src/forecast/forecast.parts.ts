import { ForecastController } from './forecast.controller.js';
import { ForecastQueries } from './forecast.queries.js';
import { ProposalsService } from './proposals.service.js';

/** When what is handed out runs out, and what would help. */
export const forecast = {
  controllers: [ForecastController],
  providers: [ForecastQueries, ProposalsService],
};
