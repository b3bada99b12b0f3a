import { DatabaseModule, Database } from '@blueheart/database';
import { HtmlProblems, Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { Campaign } from './campaign.entity.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { CampaignsService } from './campaigns.service.js';
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
import { SourceCodes } from './source-codes.js';
import { TallyBoard } from './tally.board.js';
import { TallyController } from './tally.controller.js';
import { TallyPagesController } from './tally.pages.controller.js';
import { TallyQueries } from './tally.queries.js';
import { TallyRecount } from './tally.recount.js';
import { TallyService } from './tally.service.js';

@Module({
  imports: [DatabaseModule.forService('pledges', [Campaign, Pledge]), SealingModule],
  controllers: [
    TallyController,
    TallyPagesController,
    PledgesController,
    PagesController,
    LettersController,
    InformationController,
  ],
  providers: [
    CampaignsQueries,
    CampaignsService,
    PledgesQueries,
    PledgesService,
    PledgesTimers,
    PledgesUpkeep,
    SourceCodes,
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
