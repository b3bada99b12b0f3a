import { ClashesQueries } from './clashes.queries.js';
import { Evidence } from './evidence.js';
import { FlightsService } from './flights.service.js';
import { OptionsService } from './options.service.js';
import { OptionsTimers } from './options.timers.js';
import { MediaPlacementsController } from './placements.controller.js';
import { PlacementsService } from './placements.service.js';
import { PlacementsStore } from './placements.store.js';
import { PlanQueries } from './plan.queries.js';

/** Where and when the campaign is shown, and what becomes of it. */
export const placements = {
  controllers: [MediaPlacementsController],
  providers: [
    ClashesQueries,
    Evidence,
    FlightsService,
    OptionsService,
    OptionsTimers,
    PlacementsService,
    PlacementsStore,
    PlanQueries,
  ],
};
