import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { Inject, Module } from '@nestjs/common';
import { AuditController } from './audit/audit.controller.js';
import { AuditQueries } from './audit/audit.queries.js';
import { AuditService } from './audit/audit.service.js';
import { AuditVerifier } from './audit/audit.verifier.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskFiles } from './desk/desk.files.js';
import { IdentityHandlers } from './identity.handlers.js';
import { identitySchema } from './identity.schema.js';

@Module({
  imports: [DatabaseModule.forService('identity')],
  controllers: [AuditController, DeskController, IdentityHandlers],
  providers: [
    AuditQueries,
    AuditService,
    AuditVerifier,
    { provide: DeskFiles, useFactory: () => new DeskFiles() },
  ],
})
export class IdentityModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('identity database', () => database.ping());
    readiness.add('identity migrations', () => database.expectMigrations(identitySchema));
  }
}
