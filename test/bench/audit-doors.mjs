// The audit log's route twice, on two ports and one database: behind its door, and with none. Started by
// auth.bench.mjs with DATABASE_URL and DATA_DIR, and told when to end by its parent's leaving.
import { AccessModule, AccessTokens, permissions, putDoors, Revocations } from '@blueheart/access';
import { loadSecrets, readSettings, Secrets, Settings } from '@blueheart/config';
import { createApplication, createLogger } from '@blueheart/http';
import { MessagingModule } from '@blueheart/messaging';
import { loadServices } from '@blueheart/run';
import { Global, Module } from '@nestjs/common';

const route = 'GET /api/v1/campaigns/:slug/audit';
const settings = readSettings({ ...process.env, NODE_ENV: 'production' });
const secrets = loadSecrets(settings);

const { identity } = await loadServices();

class Root {}
Module({
  imports: [AccessModule, MessagingModule, identity.module],
  providers: [
    { provide: Settings, useValue: settings },
    { provide: Secrets, useValue: secrets },
  ],
  exports: [Settings, Secrets],
})(Root);
Global()(Root);

async function serve(permission) {
  const doors = (app) =>
    putDoors(app.getHttpAdapter().getInstance(), {
      tokens: app.get(AccessTokens),
      revocations: app.get(Revocations),
      table: { ...permissions, [route]: permission },
    });
  const app = await createApplication(Root, { settings, logger: createLogger(settings), doors });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return new URL(await app.getUrl()).port;
}

process.on('disconnect', () => process.exit());
const ports = { guarded: await serve(permissions[route]), open: await serve('anyone') };
const token = await new AccessTokens(secrets.access).issue({
  staff: '01a2cf00-0000-7000-8000-000000000001',
  session: '01a2cf00-0000-7000-8000-000000000002',
  roles: { 'blue-heart-lebanon': 'admin' },
});
process.send({ ...ports, token });
