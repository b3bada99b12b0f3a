import { backUpBeforeUpgrade } from '../backup/take-backup.js';
import { loadServices, prepareDatabase } from '../system.js';
import type { Command } from './command.js';
import { withOwnDatabase } from './with-services.js';

/**
 * Brings the database up to date for processes that leave it to others (MIGRATIONS=elsewhere): before they start, and
 * beside those of the version before, which go on.
 */
export const migrateOnce: Command = async ([word], tell) => {
  if (word) {
    tell('npm run cli -- migrate, and nothing after it');
    return 2;
  }
  return withOwnDatabase(tell, async (database, secrets) => {
    const beforeUpgrade = backUpBeforeUpgrade(database, secrets, tell);
    await prepareDatabase(database.settings, secrets, await loadServices(), beforeUpgrade);
    tell('The database is up to date.');
    return 0;
  });
};
