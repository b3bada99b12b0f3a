export {
  connectionOf,
  generalUrl,
  openPool,
  passwordOf,
  roleOf,
  type ServiceConnection,
} from './connection.js';
export * from './backup/index.js';
export { Database, hasBegun } from './database.js';
export { connect, DatabaseModule } from './database.module.js';
export { EmbeddedPostgres } from './embedded/index.js';
export { describeFault, isDatabaseDown, isPassing, violates } from './faults.js';
export {
  makeRolesForRestore,
  migrate,
  missedMigrations,
  pendingMigrations,
  type ServiceSchema,
} from './migrate.js';
export { Transaction } from './transaction.js';
export type { MigrationInterface, QueryRunner } from 'typeorm';
