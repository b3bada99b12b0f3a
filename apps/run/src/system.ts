import type { Secrets, Settings } from '@blueheart/config';
import {
  generalUrl,
  migrate,
  missedMigrations,
  pendingMigrations,
  refuseUnfinished,
  type ServiceSchema,
} from '@blueheart/database';
import { busSchema } from '@blueheart/messaging';
import { accessSchema } from '@blueheart/access';
import { sealingSchema } from '@blueheart/sealing';
import { checkConnections } from './connections.js';
import { OperatorError } from './operator-error.js';
import type { Services } from './services.js';

export { connectBus } from '@blueheart/messaging';
export {
  applyWhereEmpty,
  inviteFirstAdmin,
  leave,
  openApplication,
  tellStaleFiles,
} from './application.js';
export { loadServices, type Services } from './services.js';

/** All schemas, whichever services run here: their grants speak of one another's roles. */
export function schemasOf(all: Services): ServiceSchema[] {
  return [
    sealingSchema,
    accessSchema,
    ...Object.values(all).map(({ schema }) => schema),
    busSchema,
  ];
}

/**
 * Brings the database up to date, or where another process does so only looks whether it has. Where it holds something and is to be changed, `beforeUpgrade` is told how many
 * migrations are due, and comes first. Throws BackupError for one whose restore did not come to its end.
 */
export async function prepareDatabase(
  settings: Settings,
  secrets: Secrets,
  all: Services,
  beforeUpgrade?: (pending: number) => Promise<void>,
): Promise<void> {
  await refuseUnfinished(generalUrl(settings, secrets));
  if (!settings.migrates) return expectMigrated(settings, secrets, all);
  const schemas = schemasOf(all);
  const pending = beforeUpgrade && (await pendingMigrations(settings.databaseUrl!, schemas));
  if (beforeUpgrade && typeof pending === 'number' && pending > 0) await beforeUpgrade(pending);
  await updateDatabase(settings, secrets, all);
}

/** The same, with nothing before it: of a restore, which goes on afterwards. */
export async function updateDatabase(
  settings: Settings,
  secrets: Secrets,
  all: Services,
): Promise<void> {
  await checkConnections(settings, secrets);
  await migrate(settings.databaseUrl!, secrets, schemasOf(all));
}

/** Throws OperatorError where what this process needs of the database is of an earlier version. */
async function expectMigrated(settings: Settings, secrets: Secrets, all: Services): Promise<void> {
  await checkConnections(settings, secrets);
  const own = settings.servicesToRun.map((name) => all[name].schema);
  const schemas = [sealingSchema, accessSchema, ...own, busSchema];
  const missed = await missedMigrations(settings, secrets, schemas);
  if (missed)
    throw new OperatorError(
      `The database is of an earlier version (${missed} migrations), and MIGRATIONS=elsewhere leaves it alone: run ` +
        '`npm run cli -- migrate` as its owner first. Nothing was changed.',
    );
}
