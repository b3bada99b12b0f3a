import { DatabaseModule, Database } from '@blueheart/database';
import { HtmlProblems, Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { Campaign } from './campaign.entity.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { CampaignsService } from './campaigns.service.js';
import { Doubts } from './doubts/doubts.service.js';
import { DoubtsTimers } from './doubts/doubts.timers.js';
import { HeldLetters } from './doubts/held-letters.service.js';
import { ProofController } from './doubts/proof.controller.js';
import { Proofs } from './doubts/proofs.service.js';
import { SigningTrends } from './doubts/trends.service.js';
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
    ProofController,
    PagesController,
    LettersController,
    InformationController,
  ],
  providers: [
    CampaignsQueries,
    CampaignsService,
    Doubts,
    DoubtsTimers,
    HeldLetters,
    PledgesQueries,
    PledgesService,
    PledgesTimers,
    PledgesUpkeep,
    Proofs,
    SigningTrends,
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
