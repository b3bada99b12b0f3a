import { loadSecrets, readSettings } from '@blueheart/config';
import { HttpModule } from '@blueheart/http';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Lifetime } from '../lifetime.js';
import { openDatabase } from '../open-database.js';
import { RootModule } from '../root.module.js';
import type { Service } from '../services.js';
import { loadServices, prepareDatabase } from '../system.js';

/**
 * Runs `work` with the services that `wanted` picks at hand but nothing served and no clock running, beside the running system or, where none
 * runs, with the embedded PostgreSQL started for the while. The database is brought up to date first.
 */
export async function withServices<T>(
  wanted: (service: Service) => boolean,
  tell: (line: string) => void,
  work: (app: INestApplicationContext, services: readonly Service[]) => Promise<T>,
): Promise<T> {
  const given = readSettings(process.env);
  const secrets = loadSecrets(given);
  const lifetime = new Lifetime();
  lifetime.listenToSignals();
  const run = async () => {
    const { settings } = await openDatabase(given, secrets, lifetime, tell);
    const all = await loadServices();
    await prepareDatabase(settings, secrets, all);
    const services = Object.values(all).filter(wanted);
    const root = RootModule.of(
      settings,
      secrets,
      services.map(({ module }) => module),
    );
    // Built and never initialised: clocks, the relay among them, begin with `init`, and a command keeps none.
    const app = await NestFactory.create(HttpModule.around(root), new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    lifetime.atTheEnd('The services', 5_000, () => app.close());
    return work(app, services);
  };
  const stopped = lifetime.over.then(() => {
    throw new Error('It was stopped before its end.');
  });
  try {
    return await Promise.race([run(), stopped]);
  } finally {
    await lifetime.wind();
  }
}
