import { EventLetters } from '../letters/event.letters.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsQueries } from './incidents.queries.js';
import { IncidentsService } from './incidents.service.js';

/** What tells of incidents at booths. */
export const incidents = {
  controllers: [IncidentsController],
  providers: [EventLetters, IncidentsQueries, IncidentsService],
};
