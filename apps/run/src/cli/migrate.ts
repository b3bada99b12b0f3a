import { backUpBeforeUpgrade } from '../backup/take-backup.js';
import { loadServices, prepareDatabase } from '../system.js';
import type { Command } from './command.js';
import { withOwnDatabase } from './with-services.js';

/**
 * Brings the database up to date for processes that leave it to others (MIGRATIONS=elsewhere): before they start, and
 * beside those of the version before, which go on. What is there is backed up before it is changed: migrations go
 * forward only.
 */
export const migrateOnce: Command = async (words, tell) => {
  if (words.some((word) => word !== '--no-backup')) {
    tell('npm run cli -- migrate [--no-backup]');
    return 2;
  }
  return withOwnDatabase(tell, async (database, secrets) => {
    const beforeUpgrade = words.length
      ? tellUnsaved(tell)
      : backUpBeforeUpgrade(database, secrets, tell);
    await prepareDatabase(database.settings, secrets, await loadServices(), beforeUpgrade);
    tell('The database is up to date.');
    return 0;
  });
};

function tellUnsaved(tell: (line: string) => void) {
  return async (pending: number) =>
    tell(`This version changes the database (${pending} migrations). Not backed up first.`);
}
