import type { Secrets, Settings } from '@blueheart/config';
import { migrate } from '@blueheart/database';
import { busSchema } from '@blueheart/messaging';
import { sealingSchema } from '@blueheart/sealing';
import { checkConnections } from './connections.js';
import type { Services } from './services.js';

export { connectBus } from '@blueheart/messaging';
export { applyWhereEmpty, leave, openApplication, tellStaleFiles } from './application.js';
export { loadServices, type Services } from './services.js';

/** All schemas, whichever services run here: their grants speak of one another's roles. */
export async function prepareDatabase(
  settings: Settings,
  secrets: Secrets,
  all: Services,
): Promise<void> {
  await checkConnections(settings);
  const schemas = Object.values(all).map(({ schema }) => schema);
  await migrate(settings.databaseUrl!, secrets, [sealingSchema, ...schemas, busSchema]);
}
