import { CampaignPageQueries } from '../campaigns/campaign-page.queries.js';
import { DecisionsService } from './decisions.service.js';
import { DeliveriesController } from './deliveries.controller.js';
import { GivingService } from './giving.service.js';
import { HandedOutController } from './handed-out.controller.js';
import { HandOverReversals } from './hand-over-reversals.service.js';
import { HandOversService } from './hand-overs.service.js';
import { LinkActs } from './link-acts.service.js';
import { Names } from './names.js';
import { PartnerNews } from './partner-news.js';
import { PartnersController } from './partners.controller.js';
import { PartnersQueries } from './partners.queries.js';
import { PartnersService } from './partners.service.js';
import { RequestNotes } from './request.notes.js';
import { RequestsController } from './requests.controller.js';
import { RequestsQueries } from './requests.queries.js';
import { RequestsService } from './requests.service.js';
import { SuppliesActs } from './supplies.acts.js';
import { SuppliesController } from './supplies.controller.js';
import { SuppliesQueries } from './supplies.queries.js';

/** What partners and schools ask for, and get. */
export const requests = {
  controllers: [
    PartnersController,
    RequestsController,
    DeliveriesController,
    HandedOutController,
    SuppliesController,
  ],
  providers: [
    CampaignPageQueries,
    DecisionsService,
    GivingService,
    HandOverReversals,
    HandOversService,
    LinkActs,
    Names,
    PartnerNews,
    PartnersQueries,
    PartnersService,
    RequestNotes,
    RequestsQueries,
    RequestsService,
    SuppliesActs,
    SuppliesQueries,
  ],
};
