import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { HttpModule } from '../http.module.js';
import { describeApi } from './describe-api.js';
import { mountDocs } from './mount-docs.js';

/** An address as it is registered, `/:locale/:slug`, and what it takes. */
export interface Route {
  readonly url: string;
  /** Sorted. A GET stands for its HEAD too. */
  readonly methods: readonly string[];
  /** For probes and scrapers, not for the public. */
  readonly forMachines: boolean;
}

/** What an application around a root module would answer to. */
export interface Preview {
  readonly routes: readonly Route[];
  readonly api: OpenAPIObject;
}

/**
 * Describes the application around a root module without building it: routes are registered from the
 * controllers, and no provider is made, so no database is asked. Rejects when the modules do not fit.
 */
export async function preview(
  rootModule: NonNullable<DynamicModule['imports']>[number],
): Promise<Preview> {
  const adapter = new FastifyAdapter();
  const routes = rememberAll(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(
    HttpModule.around(rootModule),
    adapter,
    { preview: true, logger: false, abortOnError: false },
  );
  const api = async () => describeApi(app);
  mountDocs(app, api);
  await app.init();
  try {
    return { routes: [...routes.values()], api: await api() };
  } finally {
    await app.close();
  }
}

function rememberAll(fastify: FastifyInstance): Map<string, Route> {
  const routes = new Map<string, Route>();
  fastify.addHook('onRoute', ({ url, method, config }) => {
    const known = routes.get(url);
    const methods = new Set([...(known?.methods ?? []), ...[method].flat()]);
    methods.delete('HEAD');
    const forMachines = config?.anyHost === true || known?.forMachines === true;
    routes.set(url, { url, methods: [...methods].sort(), forMachines });
  });
  return routes;
}
