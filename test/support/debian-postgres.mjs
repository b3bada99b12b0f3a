import { execFile } from 'node:child_process';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.mjs';

const exec = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const password = 'throw-away';

/** Where Debian's packages put the programs of one major version. */
export const debianPrograms = (major) => `/usr/lib/postgresql/${major}/bin`;

/**
 * Starts the given major version on data of its own that are thrown away afterwards, on a free port of this machine
 * alone. Debian's own cluster and service are not touched. `durable`: what it says is committed outlives a crash.
 * Rejects with what PostgreSQL said.
 */
export async function startDebianPostgres(major, { durable = false } = {}) {
  const as = isRoot ? await userOf('postgres') : {};
  const folder = await mkdtemp(join(tmpdir(), `blue-heart-test-${major}-`));
  if (isRoot) await chown(folder, as.uid, as.gid);
  const run = (program, ...args) =>
    exec(join(debianPrograms(major), program), args, {
      ...as,
      cwd: folder,
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    }).catch((error) => {
      throw new Error(`${program} of PostgreSQL ${major}: ${error.stderr || error.message}`);
    });

  await writeFile(join(folder, 'password'), password, { mode: 0o644 });
  await run('initdb', ...initdbArguments);
  const port = await freePort();
  const flags = serverFlags(port, durable).map((flag) => `-c ${flag}`);
  const start = () =>
    run('pg_ctl', 'start', '-D', 'data', '-w', '-l', 'log', '-o', flags.join(' ')).catch(
      async (error) => {
        throw new Error(`${error.message}\n${await readFile(join(folder, 'log'), 'utf8')}`);
      },
    );
  /** `immediate` is a crash. */
  const stop = (mode) => run('pg_ctl', 'stop', '-D', 'data', '-w', '-m', mode);
  await start();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    start,
    stop,
    discard: async () => {
      await stop('immediate').catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As the embedded one is made, but for the locale's provider, which came with PostgreSQL 17. */
const initdbArguments = [
  '--pgdata=data',
  '--pwfile=password',
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--no-sync',
];

function serverFlags(port, durable) {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
  ];
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
async function userOf(name) {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((what) => exec('id', [what, name])));
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
