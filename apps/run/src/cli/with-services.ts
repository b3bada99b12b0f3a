import { loadSecrets, readSettings, type Secrets, type Settings } from '@blueheart/config';
import { pendingMigrations } from '@blueheart/database';
import { HttpModule } from '@blueheart/http';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { backUpBeforeUpgrade } from '../backup/take-backup.js';
import { Lifetime } from '../lifetime.js';
import { openDatabase, type OpenDatabase } from '../open-database.js';
import { OperatorError } from '../operator-error.js';
import { RootModule } from '../root.module.js';
import type { Service } from '../services.js';
import { loadServices, prepareDatabase, schemasOf, type Services } from '../system.js';

type Work<T> = (app: INestApplicationContext, services: readonly Service[]) => Promise<T>;

/**
 * Runs `work` with the services that `wanted` picks at hand but nothing served and no clock running, beside the
 * running system or, where none runs, with the embedded PostgreSQL started for the while. The database is brought up
 * to date first; not under a system that runs, which would be of an earlier version.
 */
export async function withServices<T>(
  wanted: (service: Service) => boolean,
  tell: (line: string) => void,
  work: Work<T>,
): Promise<T> {
  return withDatabase(tell, async (database, secrets, lifetime) => {
    const all = await loadServices();
    if (database.settings.migrates) await refuseUpgradeBeside(database, all);
    const beforeUpgrade = backUpBeforeUpgrade(database, secrets, tell);
    await prepareDatabase(database.settings, secrets, all, beforeUpgrade);
    const app = await openServices(database.settings, secrets, all, wanted);
    lifetime.atTheEnd('The services', 5_000, () => app.close());
    return work(app, Object.values(all).filter(wanted));
  });
}

async function refuseUpgradeBeside({ settings, isSharedNow }: OpenDatabase, all: Services) {
  const pending = await pendingMigrations(settings.databaseUrl!, schemasOf(all));
  if (typeof pending === 'number' && pending > 0 && (await isSharedNow()))
    throw new OperatorError(
      `A system of an earlier version runs on this database, and this version would change it (${pending} migrations). ` +
        'Nothing was changed: run the command of that version, or stop the system and start this version first.',
    );
}

/** Runs `work` with the database at hand, of the running system or started for the while; nothing in it is changed. */
export async function withDatabase<T>(
  tell: (line: string) => void,
  work: (database: OpenDatabase, secrets: Secrets, lifetime: Lifetime) => Promise<T>,
): Promise<T> {
  const given = readSettings(process.env);
  const secrets = loadSecrets(given);
  return untilStopped(async (lifetime) =>
    work(await openDatabase(given, secrets, lifetime, tell), secrets, lifetime),
  );
}

/** The same, as the owner of the database. Throws OperatorError where another process is that. */
export async function withOwnDatabase<T>(
  tell: (line: string) => void,
  work: Parameters<typeof withDatabase<T>>[1],
): Promise<T> {
  expectOwner(readSettings(process.env));
  return withDatabase(tell, work);
}

export function expectOwner({ migrates }: Settings): void {
  if (migrates) return;
  throw new OperatorError(
    'This is for the owner of the database, and MIGRATIONS=elsewhere leaves it to another: run it where ' +
      '`npm run cli -- migrate` is run.',
  );
}

/** Whatever was begun by the lifetime is undone, however it ends. Throws when it was stopped on the way. */
export async function untilStopped<T>(work: (lifetime: Lifetime) => Promise<T>): Promise<T> {
  const lifetime = new Lifetime();
  lifetime.listenToSignals();
  const stopped = lifetime.over.then(() => {
    throw new Error('It was stopped before its end.');
  });
  try {
    return await Promise.race([work(lifetime), stopped]);
  } finally {
    await lifetime.wind();
  }
}

/** Built and never initialised: clocks, the relay among them, begin with `init`, and a command keeps none. */
export async function openServices(
  settings: Settings,
  secrets: Secrets,
  all: Services,
  wanted: (service: Service) => boolean,
): Promise<INestApplicationContext> {
  const modules = Object.values(all)
    .filter(wanted)
    .map(({ module }) => module);
  const root = RootModule.of(settings, secrets, modules);
  return NestFactory.create(HttpModule.around(root), new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
}
