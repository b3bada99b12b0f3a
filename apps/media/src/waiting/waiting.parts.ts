import { MediaWaitingController } from './waiting.controller.js';
import { WaitingQueries } from './waiting.queries.js';

/** What needs somebody now. */
export const waiting = { controllers: [MediaWaitingController], providers: [WaitingQueries] };
