import { BoothsQueries } from './booths.queries.js';
import { BoothsService } from './booths.service.js';

/** Where booths stand: copies of what the schedule has agreed. */
export const booths = { providers: [BoothsQueries, BoothsService] };
