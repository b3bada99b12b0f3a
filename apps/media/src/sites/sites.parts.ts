import { SitesImportController } from './import.controller.js';
import { SitesImport } from './import.service.js';
import { SitesController } from './sites.controller.js';
import { SitesQueries } from './sites.queries.js';
import { SitesService } from './sites.service.js';

/** The frames that outlets have outdoors. */
export const sites = {
  controllers: [SitesController, SitesImportController],
  providers: [SitesImport, SitesQueries, SitesService],
};
