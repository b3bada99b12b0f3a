import { PrintsService } from './prints.service.js';
import { PublicationNotes } from './publication.notes.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsQueries } from './publications.queries.js';
import { PublicationsService } from './publications.service.js';
import { TextSteps } from './text-steps.service.js';
import { PublicationTextsController } from './texts.controller.js';

/** What is printed to be handed out: its texts, who approved them, and what was ordered of it. */
export const publications = {
  controllers: [PublicationsController, PublicationTextsController],
  providers: [PrintsService, PublicationNotes, PublicationsQueries, PublicationsService, TextSteps],
};
