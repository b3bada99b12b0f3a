import type { Secrets, Settings } from '@blueheart/config';
import {
  migrate,
  pendingMigrations,
  refuseUnfinished,
  type ServiceSchema,
} from '@blueheart/database';
import { busSchema } from '@blueheart/messaging';
import { accessSchema } from '@blueheart/access';
import { sealingSchema } from '@blueheart/sealing';
import { checkConnections } from './connections.js';
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
 * Brings the database up to date. Where it holds something and is to be changed, `beforeUpgrade` is told how many
 * migrations are due, and comes first. Throws BackupError for one whose restore did not come to its end.
 */
export async function prepareDatabase(
  settings: Settings,
  secrets: Secrets,
  all: Services,
  beforeUpgrade?: (pending: number) => Promise<void>,
): Promise<void> {
  await refuseUnfinished(settings.databaseUrl!);
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
  await checkConnections(settings);
  await migrate(settings.databaseUrl!, secrets, schemasOf(all));
}
