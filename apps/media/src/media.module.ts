import { AuditModule } from '@blueheart/audit';
import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { mediaSchema } from './media.schema.js';
import { orders } from './orders/orders.parts.js';
import { placements } from './placements/placements.parts.js';

@Module({
  imports: [DatabaseModule.forService('media'), SealingModule, AuditModule],
  controllers: [...orders.controllers, ...placements.controllers],
  providers: [CampaignsService, ...orders.providers, ...placements.providers],
})
export class MediaModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('media database', () => database.ping());
    readiness.add('media migrations', () => database.expectMigrations(mediaSchema));
  }
}
