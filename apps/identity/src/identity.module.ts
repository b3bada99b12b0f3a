import { AuditModule } from '@blueheart/audit';
import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { AccountService } from './account/account.service.js';
import { ResetController } from './account/reset.controller.js';
import { AuditAboutController } from './audit/audit-about.controller.js';
import { AuditAbout } from './audit/audit-about.service.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditQueries } from './audit/audit.queries.js';
import { AuditService } from './audit/audit.service.js';
import { AuditVerifier } from './audit/audit.verifier.js';
import { CampaignsService } from './campaigns.service.js';
import { SignInEngine } from './engine/sign-in-engine.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskFiles } from './desk/desk.files.js';
import { IdentityHandlers } from './identity.handlers.js';
import { identitySchema } from './identity.schema.js';
import { IdentityTimers } from './identity.timers.js';
import { PhoneController } from './phones/phone.controller.js';
import { PhonesController } from './phones/phones.controller.js';
import { PhonesService } from './phones/phones.service.js';
import { PinsService } from './phones/pins.service.js';
import { AttemptsService } from './sessions/attempts.service.js';
import { OpeningsService } from './sessions/openings.service.js';
import { PassesService } from './sessions/passes.service.js';
import { SessionCookies } from './sessions/cookies.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignInController } from './sessions/sign-in.controller.js';
import { SignInService } from './sessions/sign-in.service.js';
import { UsedCodes } from './sessions/used-codes.service.js';
import { FirstAdmin } from './staff/first-admin.service.js';
import { JoiningController } from './staff/joining.controller.js';
import { JoiningService } from './staff/joining.service.js';
import { PasswordsService } from './staff/passwords.service.js';
import { PeopleController } from './staff/people.controller.js';
import { PeopleQueries } from './staff/people.queries.js';
import { PeopleService } from './staff/people.service.js';
import { StaffAccounts } from './staff/staff.accounts.js';
import { StaffLetters } from './staff/staff.letters.js';
import { StaffMembers } from './staff/staff.members.js';
import { StaffParts } from './staff/staff.parts.js';
import { StaffPersons } from './staff/staff.persons.js';
import { StaffQueries } from './staff/staff.queries.js';
import { TokensController } from './tokens/tokens.controller.js';
import { TokensService } from './tokens/tokens.service.js';
import { WhoQueries } from './staff/who.queries.js';

@Module({
  imports: [DatabaseModule.forService('identity'), SealingModule, AuditModule],
  controllers: [
    AccountController,
    AuditAboutController,
    AuditController,
    DeskController,
    IdentityHandlers,
    JoiningController,
    PeopleController,
    PhoneController,
    PhonesController,
    ResetController,
    SessionController,
    SignInController,
    TokensController,
  ],
  providers: [
    AccountService,
    AttemptsService,
    AuditAbout,
    AuditQueries,
    AuditService,
    AuditVerifier,
    CampaignsService,
    DeskFiles,
    FirstAdmin,
    IdentityTimers,
    JoiningService,
    OpeningsService,
    PassesService,
    PasswordsService,
    PeopleQueries,
    PeopleService,
    PhonesService,
    PinsService,
    SessionCookies,
    SessionsService,
    SignInEngine,
    SignInService,
    StaffAccounts,
    StaffLetters,
    StaffMembers,
    StaffParts,
    StaffPersons,
    StaffQueries,
    TokensService,
    UsedCodes,
    WhoQueries,
  ],
})
export class IdentityModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('identity database', () => database.ping());
    readiness.add('identity migrations', () => database.expectMigrations(identitySchema));
  }
}
