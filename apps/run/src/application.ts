import { setTimeout as pause } from 'node:timers/promises';
import { AccessTokens, putDoors, Revocations } from '@blueheart/access';
import { Settings, type Rollout, type Secrets } from '@blueheart/config';
import { createApplication, mountDocs, Readiness, type Logger } from '@blueheart/http';
import { BusHealth } from '@blueheart/messaging';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RootModule } from './root.module.js';
import { describeSystem } from './routes/describe-system.js';
import type { Invited, Service } from './services.js';

/** Builds and initialises the application with its docs; nothing is served yet. What failed is closed again. */
export async function openApplication(
  settings: Settings,
  secrets: Secrets,
  services: readonly Service[],
  logger: Logger,
): Promise<NestFastifyApplication> {
  const root = RootModule.of(
    settings,
    secrets,
    services.map(({ module }) => module),
  );
  const app = await createApplication(root, { settings, logger, doors });
  try {
    mountDocs(app, () => describePublicly(settings));
    await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
  const bus = app.get(BusHealth, { strict: false });
  // Were all processes to leave for the queue's sake, nobody could sign, which needs none.
  app.get(Readiness, { strict: false }).addToldOnly('queue', () => bus.ping());
  return app;
}

/** So long a proxy has to notice that we leave: it looks each half second, and keeps idle connections for one. */
const leaveMs = 2_000;

function doors(app: NestFastifyApplication): void {
  putDoors(app.getHttpAdapter().getInstance(), {
    tokens: app.get(AccessTokens),
    revocations: app.get(Revocations),
    isHttps: app.get(Settings).isHttps,
  });
}

/** Says at /readyz that a stop is near, and answers what comes until a proxy has heard of it. */
export async function leave(app: INestApplicationContext): Promise<void> {
  app.get(Readiness, { strict: false }).leave();
  await pause(leaveMs);
}

/** The document is that of the whole system, whichever process is asked. */
async function describePublicly({ baseUrl }: Settings) {
  const { api } = await describeSystem();
  const servers = [...(api.servers ?? []), { url: baseUrl, description: 'the public address' }];
  return { ...api, servers };
}

/** Makes a campaign of the roll-out that `read` gives, in a service that has no campaign at all. */
export async function applyWhereEmpty(
  app: INestApplicationContext,
  services: readonly Service[],
  read: () => Rollout,
): Promise<void> {
  for (const { campaigns } of services) {
    const service = campaigns && app.get(campaigns, { strict: false });
    if (service && (await service.isEmpty())) await service.apply(read());
  }
}

/** What stands behind the # of the link that makes the first admin; undefined once there is one, or where nobody knows. */
export async function inviteFirstAdmin(
  app: INestApplicationContext,
  services: readonly Service[],
): Promise<string | undefined> {
  const firstAdmin = services.find((service) => service.firstAdmin)?.firstAdmin;
  return firstAdmin && app.get(firstAdmin, { strict: false }).invite();
}

/** What stands behind the # of the link by which somebody joins a campaign, whom the operator asks. */
export async function inviteByOperator(
  app: INestApplicationContext,
  services: readonly Service[],
  campaign: string,
  invited: Invited,
): Promise<string> {
  const { people } = services.find((service) => service.people) ?? {};
  if (!people) throw new Error('No service here knows people.');
  const by = { actor: { kind: 'operator' }, role: 'admin' } as const;
  const { pass } = await app
    .get(people, { strict: false })
    .invite(by, campaign, invited, { letter: false });
  return pass.link;
}

/** Tells, in a line a campaign, which of its files are not offered. */
export async function tellStaleFiles(
  app: INestApplicationContext,
  services: readonly Service[],
  tell: (line: string) => void,
): Promise<void> {
  for (const { campaigns } of services) {
    const service = campaigns && app.get(campaigns, { strict: false });
    const stale = (await service?.staleFiles?.()) ?? [];
    for (const { slug, files } of stale) {
      tell(
        `${slug}: not offered, as the texts have changed: ${files.join(', ')} (npm run rollout-files -- DIR, then cli rollout apply DIR)`,
      );
    }
  }
}
