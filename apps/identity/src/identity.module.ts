import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { Inject, Module } from '@nestjs/common';
import { identitySchema } from './identity.schema.js';

@Module({ imports: [DatabaseModule.forService('identity')] })
export class IdentityModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('identity database', () => database.ping());
    readiness.add('identity migrations', () => database.expectMigrations(identitySchema));
  }
}
