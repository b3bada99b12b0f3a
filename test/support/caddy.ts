import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually, freePort } from '@blueheart/testing';

const infra = fileURLToPath(new URL('../../infra', import.meta.url));

export interface TestCaddy {
  readonly url: string;
  /** All that it logged. */
  readonly log: () => string;
  stop(): Promise<void>;
}

/**
 * Debian's Caddy with infra/split.Caddyfile, before processes that are there already: `upstreams` names the addresses
 * of each service. `routes` stands in for infra/routes.caddy, `more` is further environment; `site` stands in for infra/site.caddy.
 */
export async function startCaddy(
  upstreams: Readonly<Record<string, readonly string[]>>,
  routes?: string,
  more: NodeJS.ProcessEnv = {},
  site?: string,
): Promise<TestCaddy> {
  const home = mkdtempSync(join(tmpdir(), 'blue-heart-caddy-'));
  const port = await freePort();
  let config = join(infra, 'split.Caddyfile');
  if (routes !== undefined || site !== undefined) config = writeConfig(home, routes, site);
  const places = Object.entries(upstreams).map(([service, addresses]) => [
    `${service.toUpperCase()}_UPSTREAMS`,
    `to ${addresses.join(' ')}`,
  ]);
  const child = spawn('/usr/bin/caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      HOME: home,
      XDG_DATA_HOME: home,
      XDG_CONFIG_HOME: home,
      ...more,
      ...(Object.fromEntries(places) as NodeJS.ProcessEnv),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (log += String(chunk)));
  const closed = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  await eventually(() => {
    if (child.exitCode !== null) throw new Error(log);
    return fetch(`${url}/healthz`, { redirect: 'manual' });
  });
  return {
    url,
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The same configuration but for the routes: Caddy looks for what is imported beside what imports it. */
function writeConfig(home: string, routes?: string, site?: string): string {
  const folder = join(home, 'config');
  cpSync(infra, folder, { recursive: true, filter: (path) => /infra$|addy/.test(path) });
  if (routes !== undefined) writeFileSync(join(folder, 'routes.caddy'), routes);
  if (site !== undefined) writeFileSync(join(folder, 'site.caddy'), site);
  return join(folder, 'split.Caddyfile');
}
