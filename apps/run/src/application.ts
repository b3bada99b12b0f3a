import type { Secrets, Settings } from '@blueheart/config';
import { createApplication, createLogger, mountDocs } from '@blueheart/http';
import type { INestApplication, Type } from '@nestjs/common';
import type { Lifetime } from './lifetime.js';
import { RootModule } from './root.module.js';

/** Builds and initialises the application with its docs. It closes with `lifetime`; nothing is served yet. */
export async function openApplication(
  settings: Settings,
  secrets: Secrets,
  services: readonly Type<unknown>[],
  lifetime: Lifetime,
): Promise<INestApplication> {
  const logger = createLogger(settings);
  lifetime.atTheEnd('The log', 500, () => new Promise<void>((done) => logger.flush(() => done())));
  const app = await createApplication(RootModule.of(settings, secrets, services), {
    settings,
    logger,
  });
  lifetime.atTheEnd('The services', 7_000, () => app.close());
  mountDocs(app, settings);
  await app.init();
  return app;
}
