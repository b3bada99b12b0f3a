import type { Secrets, ServiceName, Settings } from '@blueheart/config';
import { preview, type Preview, type Route } from '@blueheart/http';
import { RootModule } from '../root.module.js';
import { loadServices, type Service } from '../services.js';

/** An address of the system, and the service that answers there; without one, every process does. */
export interface SystemRoute extends Route {
  readonly service?: ServiceName | undefined;
}

export interface SystemDescription {
  /** In the order of their registration. */
  readonly routes: readonly SystemRoute[];
  /** The one OpenAPI document of all services. */
  readonly api: Preview['api'];
}

/**
 * What the whole system answers to, whichever services run here. Rejects where two services claim one
 * address: no proxy could tell whom to ask.
 */
export async function describeSystem(): Promise<SystemDescription> {
  const all = await loadServices();
  const shared = await previewOf([]);
  const isShared = new Set(shared.routes.map(({ url }) => url));
  const routes = new Map<string, SystemRoute>(shared.routes.map((route) => [route.url, route]));
  for (const [name, service] of Object.entries(all) as [ServiceName, Service][]) {
    const own = (await previewOf([service])).routes.filter(({ url }) => !isShared.has(url));
    for (const route of own) claim(routes, { ...route, service: name });
  }
  const { api } = await previewOf(Object.values(all));
  return { routes: [...routes.values()], api };
}

function claim(routes: Map<string, SystemRoute>, route: SystemRoute): void {
  const other = routes.get(route.url);
  if (other) throw new Error(`${other.service} and ${route.service} both answer at ${route.url}.`);
  routes.set(route.url, route);
}

/** Values are asked for by nobody in a preview. */
function previewOf(services: readonly Service[]): Promise<Preview> {
  const modules = services.map(({ module }) => module);
  return preview(RootModule.of({} as Settings, {} as Secrets, modules));
}
