import { BoothFiguresController } from './booth-figures.controller.js';
import { BoothController } from './booth.controller.js';
import { BoothLog } from './booth.log.js';
import { BoothQueries } from './booth.queries.js';
import { BoothService } from './booth.service.js';
import { EstimatesService } from './estimates.service.js';
import { HandoversQueries } from './handovers.queries.js';
import { KitPeople } from './kit.people.js';
import { KitQueries } from './kit.queries.js';
import { QuarantineService } from './quarantine.service.js';
import { ReadyController } from './ready.controller.js';
import { ReadyService } from './ready.service.js';
import { LeadsController } from '../leads/leads.controller.js';
import { LeadsService } from '../leads/leads.service.js';
import { news } from '../letters/news.parts.js';
import { Shortfalls } from '../shortfalls/shortfalls.service.js';

/** What takes in, keeps and tells what happens at booths, and what is missing there. */
export const booth = {
  controllers: [
    BoothController,
    ReadyController,
    LeadsController,
    BoothFiguresController,
    ...news.controllers,
  ],
  providers: [
    ...news.providers,
    BoothLog,
    BoothQueries,
    BoothService,
    EstimatesService,
    HandoversQueries,
    KitPeople,
    KitQueries,
    LeadsService,
    ReadyService,
    QuarantineService,
    Shortfalls,
  ],
};
