import { DatabaseModule, Database } from '@blueheart/database';
import { HtmlProblems, Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { BrochureController } from './brochure.controller.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { CampaignsService } from './campaigns.service.js';
import { FilesController } from './files.controller.js';
import { FilesOffer } from './files.offer.js';
import { FilesQueries } from './files.queries.js';
import { InformationController } from './information.controller.js';
import { LettersController } from './letters.controller.js';
import { PagesController } from './pages.controller.js';
import { Pledge } from './pledge.entity.js';
import { PledgesController } from './pledges.controller.js';
import { PledgesProblems } from './pledges.problems.js';
import { PledgesQueries } from './pledges.queries.js';
import { PledgesService } from './pledges.service.js';
import { pledgesSchema } from './pledges.schema.js';
import { PledgesTimers } from './pledges.timers.js';
import { PledgesUpkeep } from './pledges.upkeep.js';
import { TallyBoard } from './tally.board.js';
import { TallyQueries } from './tally.queries.js';
import { TallyRecount } from './tally.recount.js';
import { TallyService } from './tally.service.js';

@Module({
  imports: [DatabaseModule.forService('pledges', [Campaign, Pledge]), SealingModule],
  controllers: [
    PledgesController,
    PagesController,
    LettersController,
    InformationController,
    BrochureController,
    FilesController,
  ],
  providers: [
    CampaignsQueries,
    CampaignsService,
    FilesOffer,
    FilesQueries,
    PledgesQueries,
    PledgesService,
    PledgesTimers,
    PledgesUpkeep,
    TallyBoard,
    TallyQueries,
    TallyRecount,
    TallyService,
    { provide: HtmlProblems, useClass: PledgesProblems },
  ],
})
export class PledgesModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('pledges database', () => database.ping());
    readiness.add('pledges migrations', () => database.expectMigrations(pledgesSchema));
  }
}
