import { AuditModule } from '@blueheart/audit';
import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { booth } from './booth/booth.parts.js';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { ItemsQueries } from './campaigns/items.queries.js';
import { closing } from './closing/closings.parts.js';
import { counts } from './counts/counts.parts.js';
import { DistributionHandlers } from './distribution.handlers.js';
import { distributionSchema } from './distribution.schema.js';
import { DistributionTimers } from './distribution.timers.js';
import { field } from './field/field.parts.js';
import { forecast } from './forecast/forecast.parts.js';
import { lots } from './lots/lots.parts.js';
import { mine } from './mine/mine.parts.js';
import { OpeningController } from './opening/opening.controller.js';
import { OpeningPlaces } from './opening/opening-places.js';
import { OpeningStock } from './opening/opening.service.js';
import { orders } from './orders/orders.parts.js';
import { PlacesController } from './places/places.controller.js';
import { PlacesQueries } from './places/places.queries.js';
import { PlacesService } from './places/places.service.js';
import { reservations } from './reservations/reservations.parts.js';
import { requests } from './requests/requests.parts.js';
import { StockByHand } from './stock/by-hand.service.js';
import { StockController } from './stock/stock.controller.js';
import { StockQueries } from './stock/stock.queries.js';
import { StockRecount } from './stock/stock.recount.js';
import { StockService } from './stock/stock.service.js';
import { transfers } from './transfers/transfers.parts.js';

@Module({
  imports: [DatabaseModule.forService('distribution'), SealingModule, AuditModule],
  controllers: [
    DistributionHandlers,
    ...booth.controllers,
    ...closing.controllers,
    ...counts.controllers,
    ...field.controllers,
    ...forecast.controllers,
    ...lots.controllers,
    ...mine.controllers,
    OpeningController,
    ...orders.controllers,
    PlacesController,
    ...reservations.controllers,
    ...requests.controllers,
    StockController,
    ...transfers.controllers,
  ],
  providers: [
    CampaignsService,
    DistributionTimers,
    ItemsQueries,
    ...closing.providers,
    ...counts.providers,
    ...field.providers,
    ...forecast.providers,
    ...lots.providers,
    ...mine.providers,
    OpeningPlaces,
    OpeningStock,
    ...orders.providers,
    PlacesQueries,
    PlacesService,
    StockByHand,
    StockQueries,
    StockRecount,
    StockService,
    ...transfers.providers,
    ...booth.providers,
    ...reservations.providers,
    ...requests.providers,
  ],
})
export class DistributionModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('distribution database', () => database.ping());
    readiness.add('distribution migrations', () => database.expectMigrations(distributionSchema));
  }
}
