import { AudienceController } from './audience.controller.js';
import { AudienceQueries } from './audience.queries.js';
import { AudienceService } from './audience.service.js';

/** How many see, read or hear what is placed. */
export const audience = {
  controllers: [AudienceController],
  providers: [AudienceQueries, AudienceService],
};
