import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { secretFilesOf, type ServiceName, type Settings } from '@blueheart/config';
import { freePort } from '../ports.js';
import { programs } from '../programs.js';
import { caddyProgram, redisProgram } from './installed.js';
import type { Order } from './program.js';

const loopback = '127.0.0.1';
const caddyfile = fileURLToPath(new URL('../../../../infra/split.Caddyfile', import.meta.url));

/** One process of a service, and where it listens. */
export interface ServiceOrder extends Order {
  readonly service: ServiceName;
  readonly address: string;
}

/** Redis as the bus needs it: an append-only file, and nothing forgotten when memory is full. */
export async function orderRedis(
  { dataDir }: Settings,
  password: string,
): Promise<{ order: Order; url: string }> {
  const port = await freePort(loopback);
  const folder = folderOf(dataDir, 'redis');
  const config = join(folder, 'redis.conf');
  const lines = [
    `bind ${loopback}`,
    `port ${port}`,
    `dir ${JSON.stringify(folder)}`,
    // In a file and not among the arguments, which everybody on this machine can read.
    `requirepass ${password}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
  ];
  writeFileSync(config, `${lines.join('\n')}\n`, { mode: 0o600 });
  const order = {
    name: 'redis',
    command: redisProgram,
    args: [config],
    env: basics(),
    log: logOf(dataDir, 'redis'),
    isReady: () => says(port, `AUTH ${password}\r\nPING\r\n`, '+PONG'),
  };
  return { order, url: `redis://:${password}@${loopback}:${port}` };
}

/**
 * The same environment for each, but for what is its own: a data folder, a port and the secrets it needs. The list of
 * erasures is one for all.
 */
export async function orderService(
  service: ServiceName,
  number: number,
  settings: Settings,
): Promise<ServiceOrder> {
  const name = `${service}-${number}`;
  const port = await freePort(loopback);
  return {
    name,
    service,
    address: `${loopback}:${port}`,
    command: process.execPath,
    args: [fileURLToPath(programs.main)],
    env: {
      ...process.env,
      SERVICES: service,
      HOST: loopback,
      PORT: String(port),
      DATA_DIR: folderOf(settings.dataDir, name),
      BACKUP_DIR: settings.backups,
      FILES_URL: service === 'media' ? filesOf(settings) : undefined,
      SECRETS_DIR: secretsOf(service, name, settings),
      SMTP_URL: service === 'notifications' ? process.env['SMTP_URL'] : undefined,
      DATABASE_URL: withoutUser(settings.databaseUrl!),
      MIGRATIONS: 'elsewhere',
      // What PostgreSQL's programs and libraries take for who asks.
      PGUSER: undefined,
      PGPASSWORD: undefined,
      QUEUE_URL: settings.queueUrl,
      BASE_URL: settings.baseUrl,
      MAILBOX_PORT: String(settings.mailboxPort),
      TRUST_PROXY: trustBehindCaddy(settings.trustProxy),
    },
    log: logOf(settings.dataDir, name),
    isReady: () => answers(`http://${loopback}:${port}/readyz`),
  };
}

/** Nobody's: each service knows its own name and password. */
function withoutUser(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = '';
  url.password = '';
  return url.href;
}

/** A folder that leads to what this process needs of the secrets, and to nothing else. */
function secretsOf(service: ServiceName, name: string, { dataDir, secretsDir }: Settings): string {
  const folder = join(folderOf(dataDir, name), 'secrets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  for (const file of secretFilesOf(service))
    if (existsSync(join(secretsDir, file))) symlinkSync(join(secretsDir, file), join(folder, file));
  return folder;
}

/** What the public reaches, on HOST and PORT. */
export function orderCaddy(settings: Settings, services: readonly ServiceOrder[]): Order {
  const { dataDir, host, port, localUrl } = settings;
  const folder = folderOf(dataDir, 'caddy');
  const upstreams: Record<string, string> = {};
  for (const { service, address } of services) {
    const name = `${service.toUpperCase()}_UPSTREAMS`;
    upstreams[name] = `${upstreams[name] ?? 'to'} ${address}`;
  }
  return {
    name: 'caddy',
    command: caddyProgram,
    args: ['run', '--config', caddyfile, '--adapter', 'caddyfile'],
    env: {
      ...basics(),
      ...upstreams,
      // What others say of the client is passed on, and judged by the services, which know how many there are.
      ...(settings.trustProxy === false
        ? {}
        : { TRUSTED_PROXIES: 'trusted_proxies 0.0.0.0/0 ::/0' }),
      HOST: host,
      PORT: String(port),
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    },
    log: logOf(dataDir, 'caddy'),
    isReady: () => answers(`${localUrl}/api/openapi.json`),
  };
}

/** TRUST_PROXY of a service: Caddy, and whoever is in front of it. */
export function trustBehindCaddy(given: Settings['trustProxy']): string {
  if (given === false) return '1';
  if (typeof given === 'number') return String(given + 1);
  return given === true ? 'true' : `loopback,${given}`;
}

function basics(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] };
}

function folderOf(dataDir: string, name: string): string {
  const folder = join(dataDir, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function logOf(dataDir: string, name: string): string {
  return join(folderOf(dataDir, 'logs'), `${name}.log`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function says(port: number, question: string, answer: string): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, loopback, () => socket.write(question));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.includes(answer)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard.includes(answer)));
  });
}

/** Processes of one service share their files. */
function filesOf({ filesUrl, filesDir }: Settings): string {
  return filesUrl ?? pathToFileURL(filesDir!).href;
}
