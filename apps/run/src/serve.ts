import type { Rollout, Secrets, Settings } from '@blueheart/config';
import type { Logger } from '@blueheart/http';
import { inviteByOperator } from './application.js';
import type { Invited } from './services.js';
import {
  applyWhereEmpty,
  connectBus,
  loadServices,
  openApplication,
  prepareDatabase,
} from './system.js';

/** A system that answers at `url`, until it is closed. */
export interface ServingSystem {
  readonly url: string;
  /** Asks somebody to join, without a letter; gives what stands behind the # of the link. Where it is in this process. */
  readonly invite?: (campaign: string, invited: Invited) => Promise<string>;
  close(): Promise<void>;
}

/** Makes every schema of the system in a database, or brings it up to date. */
export async function migrateAll(settings: Settings, secrets: Secrets): Promise<void> {
  await prepareDatabase(settings, secrets, await loadServices());
}

/**
 * The whole system in this process, on a database and a mail server that are there already: what a test
 * or another program needs. Migrates, applies `rollout` where there is no campaign, and listens.
 */
export async function serve(
  settings: Settings,
  secrets: Secrets,
  logger: Logger,
  rollout: Rollout,
): Promise<ServingSystem> {
  const all = await loadServices();
  await prepareDatabase(settings, secrets, all);
  const chosen = settings.servicesToRun.map((name) => all[name]);
  const app = await openApplication(settings, secrets, chosen, logger);
  try {
    await applyWhereEmpty(app, chosen, () => rollout);
    await connectBus(app);
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    url: await app.getUrl(),
    invite: (campaign, invited) => inviteByOperator(app, chosen, campaign, invited),
    close: () => app.close(),
  };
}
