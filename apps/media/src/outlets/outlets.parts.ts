import { RatesController } from '../rates/rates.controller.js';
import { RatesQueries } from '../rates/rates.queries.js';
import { RatesService } from '../rates/rates.service.js';
import { ContactController } from './contact.controller.js';
import { Contacts } from './contacts.js';
import { OutletsController } from './outlets.controller.js';
import { OutletsQueries } from './outlets.queries.js';
import { OutletsService } from './outlets.service.js';

/** Who can carry a campaign, and for how much. */
export const outlets = {
  controllers: [OutletsController, ContactController, RatesController],
  providers: [Contacts, OutletsQueries, OutletsService, RatesQueries, RatesService],
};
