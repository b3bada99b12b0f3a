import type { Secrets, ServiceName, Settings } from '@blueheart/config';
import { migrate } from '@blueheart/database';
import { busSchema } from '@blueheart/messaging';
import { sealingSchema } from '@blueheart/sealing';
import { checkConnections } from './connections.js';
import { services, type Service } from './services.js';

export { connectBus } from '@blueheart/messaging';
export { applyWhereEmpty, openApplication, tellStaleFiles } from './application.js';

export type Services = Readonly<Record<ServiceName, Service>>;

export async function loadServices(): Promise<Services> {
  const [pledges, notifications] = await Promise.all([
    services.pledges(),
    services.notifications(),
  ]);
  return { pledges, notifications };
}

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
