import { FollowController } from './follow.controller.js';
import { LinksKnown } from './links.known.js';
import { LinksTold } from './links.told.js';
import { Visits } from './visits.service.js';

/** Tracked links, and how often each is followed. */
export const links = {
  controllers: [FollowController],
  providers: [LinksKnown, LinksTold, Visits],
};
