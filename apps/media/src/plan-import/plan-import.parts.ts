import { PlanImportController } from './plan-import.controller.js';
import { PlanImport } from './plan-import.service.js';

/** A media plan that comes by file. */
export const planImport = { controllers: [PlanImportController], providers: [PlanImport] };
