import { FollowController } from './follow.controller.js';
import { LinksController } from './links.controller.js';
import { LinksKnown } from './links.known.js';
import { LinksQueries } from './links.queries.js';
import { LinksService } from './links.service.js';
import { LinksTold } from './links.told.js';
import { Visits } from './visits.service.js';

/** Tracked links, and how often each is followed. */
export const links = {
  controllers: [FollowController, LinksController],
  providers: [LinksKnown, LinksQueries, LinksService, LinksTold, Visits],
};
