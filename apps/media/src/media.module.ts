import { AuditModule } from '@blueheart/audit';
import { Database, DatabaseModule } from '@blueheart/database';
import { FilesModule } from '@blueheart/files';
import { Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { audience } from './audience/audience.parts.js';
import { booths } from './booths/booths.parts.js';
import { budget } from './budget/budget.parts.js';
import { CampaignQueries } from './campaigns/campaign.queries.js';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { creatives } from './creatives/creatives.parts.js';
import { files } from './files/files.parts.js';
import { links } from './links/links.parts.js';
import { MediaHandlers } from './media.handlers.js';
import { mediaSchema } from './media.schema.js';
import { orders } from './orders/orders.parts.js';
import { outlets } from './outlets/outlets.parts.js';
import { ownership } from './ownership/ownership.parts.js';
import { PeopleService } from './people/people.service.js';
import { placements } from './placements/placements.parts.js';
import { publications } from './publications/publications.parts.js';
import { planImport } from './plan-import/plan-import.parts.js';
import { proofs } from './proofs/proofs.parts.js';
import { responses } from './responses/responses.parts.js';
import { sites } from './sites/sites.parts.js';
import { waiting } from './waiting/waiting.parts.js';

@Module({
  imports: [DatabaseModule.forService('media'), SealingModule, AuditModule, FilesModule],
  controllers: [
    MediaHandlers,
    ...audience.controllers,
    ...budget.controllers,
    ...creatives.controllers,
    ...links.controllers,
    ...orders.controllers,
    ...outlets.controllers,
    ...ownership.controllers,
    ...placements.controllers,
    ...planImport.controllers,
    ...publications.controllers,
    ...proofs.controllers,
    ...responses.controllers,
    ...sites.controllers,
    ...waiting.controllers,
  ],
  providers: [
    CampaignQueries,
    CampaignsService,
    ...audience.providers,
    ...booths.providers,
    ...budget.providers,
    PeopleService,
    ...creatives.providers,
    ...files.providers,
    ...links.providers,
    ...orders.providers,
    ...outlets.providers,
    ...ownership.providers,
    ...placements.providers,
    ...planImport.providers,
    ...publications.providers,
    ...proofs.providers,
    ...responses.providers,
    ...sites.providers,
    ...waiting.providers,
  ],
})
export class MediaModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('media database', () => database.ping());
    readiness.add('media migrations', () => database.expectMigrations(mediaSchema));
  }
}
