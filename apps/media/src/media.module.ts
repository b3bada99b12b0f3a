import { AuditModule } from '@blueheart/audit';
import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { MediaHandlers } from './media.handlers.js';
import { mediaSchema } from './media.schema.js';
import { responses } from './responses/responses.parts.js';

@Module({
  imports: [DatabaseModule.forService('media'), SealingModule, AuditModule],
  controllers: [MediaHandlers, ...responses.controllers],
  providers: [CampaignsService, ...responses.providers],
})
export class MediaModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('media database', () => database.ping());
    readiness.add('media migrations', () => database.expectMigrations(mediaSchema));
  }
}
