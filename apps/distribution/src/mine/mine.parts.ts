import { CustodyController } from '../custody/custody.controller.js';
import { CustodyQueries } from '../custody/custody.queries.js';
import { CustodyService } from '../custody/custody.service.js';
import { PeopleService } from '../people/people.service.js';
import { MineController } from './mine.controller.js';
import { MineGuard } from './mine.guard.js';
import { MineQueries } from './mine.queries.js';

/** What the module has of whose places are whose. */
export const mine = {
  controllers: [CustodyController, MineController],
  providers: [CustodyQueries, CustodyService, MineGuard, MineQueries, PeopleService],
};
