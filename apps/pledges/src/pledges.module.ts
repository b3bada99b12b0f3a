import { AuditModule } from '@blueheart/audit';
import { DatabaseModule, Database } from '@blueheart/database';
import { HtmlProblems, Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { BrochureController } from './files/brochure.controller.js';
import { Campaign } from './campaigns/campaign.entity.js';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { Doubts } from './doubts/doubts.service.js';
import { DoubtsController } from './doubts/doubts.controller.js';
import { DoubtsTimers } from './doubts/doubts.timers.js';
import { HeldLetters } from './doubts/held-letters.service.js';
import { ProofController } from './doubts/proof.controller.js';
import { Proofs } from './doubts/proofs.service.js';
import { SigningTrends } from './doubts/trends.service.js';
import { ContactExportFile } from './exports/contact-export.file.js';
import { ClassesService } from './classes/classes.service.js';
import { ContactExportsController } from './exports/contact-exports.controller.js';
import { ContactExportsQueries } from './exports/contact-exports.queries.js';
import { ContactExportsService } from './exports/contact-exports.service.js';
import { TallyExport } from './exports/tally-export.service.js';
import { TallyExportController } from './exports/tally-export.controller.js';
import { ErasureFind } from './erasures/erasure-find.service.js';
import { ErasuresController } from './erasures/erasures.controller.js';
import { ErasuresQueries } from './erasures/erasures.queries.js';
import { ErasuresService } from './erasures/erasures.service.js';
import { EraseAgain } from './my-pledge/erase-again.service.js';
import { ErasureNotes } from './my-pledge/erasure-notes.service.js';
import { ErasureService } from './my-pledge/erasure.service.js';
import { FiguresController } from './staff/figures.controller.js';
import { FiguresQueries } from './staff/figures.queries.js';
import { FilesController } from './files/files.controller.js';
import { FilesOffer } from './files/files.offer.js';
import { FilesQueries } from './files/files.queries.js';
import { InformationController } from './information.controller.js';
import { LettersController } from './letters.controller.js';
import { LinksQueries } from './links/links.queries.js';
import { LinksService } from './links/links.service.js';
import { PagesController } from './pages.controller.js';
import { MyPledgeCodesController } from './my-pledge/my-pledge-codes.controller.js';
import { LookLimit } from './staff/look-limit.service.js';
import { ContactLook } from './staff/contact-look.service.js';
import { ContactLookController } from './staff/contact-look.controller.js';
import { InvalidationsController } from './invalidations/invalidations.controller.js';
import { InvalidationsQueries } from './invalidations/invalidations.queries.js';
import { InvalidationsService } from './invalidations/invalidations.service.js';
import { InvalidationSteps } from './invalidations/invalidation.steps.js';
import { PhoneDesk } from './staff/phone-desk.service.js';
import { PhoneDeskController } from './staff/phone-desk.controller.js';
import { PledgeListController } from './staff/pledge-list.controller.js';
import { PledgeListQueries } from './staff/pledge-list.queries.js';
import { NamesController } from './staff/names.controller.js';
import { SetupController } from './staff/setup.controller.js';
import { RefusalNotes } from './staff/refusal.notes.js';
import { MyPledgeController } from './my-pledge/my-pledge.controller.js';
import { MyPledgeDoor } from './my-pledge/my-pledge.door.js';
import { MyPledgeQueries } from './my-pledge/my-pledge.queries.js';
import { MyPledgeService } from './my-pledge/my-pledge.service.js';
import { PhoneService } from './after/phone.service.js';
import { Pledge } from './pledge.entity.js';
import { PledgeErasure } from './my-pledge/pledge-erasure.service.js';
import { PledgeWithdrawal } from './my-pledge/pledge-withdrawal.service.js';
import { PledgeLinksService } from './my-pledge/pledge-links.service.js';
import { PledgesController } from './pledges.controller.js';
import { PledgesHandlers } from './pledges.handlers.js';
import { PledgesProblems } from './pledges.problems.js';
import { PledgesQueries } from './pledges.queries.js';
import { PledgesService } from './pledges.service.js';
import { pledgesSchema } from './pledges.schema.js';
import { PledgesTimers } from './pledges.timers.js';
import { PledgesUpkeep } from './pledges.upkeep.js';
import { ReadingController } from './reading.controller.js';
import { TallyBoard } from './tally/tally.board.js';
import { TallyController } from './tally/tally.controller.js';
import { TallyPagesController } from './tally/tally.pages.controller.js';
import { TallyQueries } from './tally/tally.queries.js';
import { TallyRecount } from './tally/tally.recount.js';
import { TallyService } from './tally/tally.service.js';
import { DraftsService } from './texts/drafts.service.js';
import { PublicationService } from './texts/publication.service.js';
import { TextsController } from './texts/texts.controller.js';
import { TextsQueries } from './texts/texts.queries.js';
import { SignRows } from './signing/sign.rows.js';
import { WitnessedController } from './witnessed/witnessed.controller.js';
import { WitnessedHeld } from './witnessed/witnessed-held.service.js';
import { WitnessedQueries } from './witnessed/witnessed.queries.js';
import { WitnessedService } from './witnessed/witnessed.service.js';
import { ThanksController } from './after/thanks.controller.js';
import { VisitPasses } from './after/visit.pass.js';
import { VisitsService } from './after/visits.service.js';

@Module({
  imports: [DatabaseModule.forService('pledges', [Campaign, Pledge]), SealingModule, AuditModule],
  controllers: [
    FiguresController,
    NamesController,
    SetupController,
    PledgeListController,
    ContactLookController,
    InvalidationsController,
    PhoneDeskController,
    WitnessedController,
    TallyExportController,
    ContactExportsController,
    ErasuresController,
    DoubtsController,
    TextsController,
    TallyController,
    TallyPagesController,
    PledgesController,
    ProofController,
    PagesController,
    ThanksController,
    LettersController,
    MyPledgeController,
    MyPledgeCodesController,
    InformationController,
    ReadingController,
    BrochureController,
    FilesController,
    PledgesHandlers,
  ],
  providers: [
    CampaignsQueries,
    CampaignsService,
    ClassesService,
    ContactExportFile,
    ContactExportsQueries,
    ContactExportsService,
    ContactLook,
    LookLimit,
    Doubts,
    DoubtsTimers,
    DraftsService,
    EraseAgain,
    ErasureFind,
    ErasureNotes,
    ErasureService,
    ErasuresQueries,
    ErasuresService,
    FiguresQueries,
    FilesOffer,
    FilesQueries,
    HeldLetters,
    InvalidationsQueries,
    InvalidationsService,
    InvalidationSteps,
    LinksQueries,
    LinksService,
    MyPledgeDoor,
    MyPledgeQueries,
    MyPledgeService,
    PhoneDesk,
    PhoneService,
    PledgeErasure,
    PledgeWithdrawal,
    PledgeListQueries,
    PledgeLinksService,
    PledgesQueries,
    PledgesService,
    PledgesTimers,
    PledgesUpkeep,
    Proofs,
    PublicationService,
    RefusalNotes,
    SignRows,
    SigningTrends,
    TallyBoard,
    TallyExport,
    TallyQueries,
    TallyRecount,
    TallyService,
    TextsQueries,
    VisitPasses,
    VisitsService,
    WitnessedHeld,
    WitnessedQueries,
    WitnessedService,
    { provide: HtmlProblems, useClass: PledgesProblems },
  ],
})
export class PledgesModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('pledges database', () => database.ping());
    readiness.add('pledges migrations', () => database.expectMigrations(pledgesSchema));
  }
}
