import { AnswersController } from '../answers/answers.controller.js';
import { AnswersService } from '../answers/answers.service.js';
import { VenueLetters } from './venue.letters.js';
import { EventLetters } from './event.letters.js';
import { IncidentsController } from '../incidents/incidents.controller.js';
import { IncidentsQueries } from '../incidents/incidents.queries.js';
import { IncidentsService } from '../incidents/incidents.service.js';

/** What tells the team of what it has to know: what happened at booths, and what venues answered. */
export const news = {
  controllers: [AnswersController, IncidentsController],
  providers: [AnswersService, EventLetters, IncidentsQueries, IncidentsService, VenueLetters],
};
