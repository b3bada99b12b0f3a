import { RatesController } from '../rates/rates.controller.js';
import { RatesQueries } from '../rates/rates.queries.js';
import { RatesService } from '../rates/rates.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsQueries } from './contacts.queries.js';
import { ContactsService } from './contacts.service.js';
import { OutletsController } from './outlets.controller.js';
import { OutletsQueries } from './outlets.queries.js';
import { OutletsService } from './outlets.service.js';
import { SealedPersons } from './sealed-persons.js';

/** Who can carry a campaign, and for how much. */
export const outlets = {
  controllers: [OutletsController, ContactsController, RatesController],
  providers: [
    ContactsQueries,
    ContactsService,
    OutletsQueries,
    OutletsService,
    RatesQueries,
    RatesService,
    SealedPersons,
  ],
};
