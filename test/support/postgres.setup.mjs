import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startDebianPostgres } from './debian-postgres.mjs';
import { startDebianRedis } from './debian-redis.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts the one Redis (in TEST_REDIS_URL) and the one PostgreSQL that all tests of this run share, and says where in TEST_POSTGRES_URL: the embedded one,
 * or Debian's of the major version in TEST_POSTGRES. Which version answers goes into the file TEST_POSTGRES_NOTE.
 */
export default async function startPostgres() {
  const wanted = process.env.TEST_POSTGRES ?? 'embedded';
  const postgres =
    wanted === 'embedded' ? await startEmbedded() : await startDebianPostgres(wanted);
  process.env.TEST_POSTGRES_URL = postgres.url;
  globalThis.discardTestPostgres = postgres.discard;
  const redis = await startDebianRedis();
  process.env.TEST_REDIS_URL = redis.url;
  process.env.TEST_REDIS_DIR = redis.dir;
  globalThis.discardTestRedis = redis.discard;
  const version = await versionOf(postgres.url);
  if (process.env.TEST_POSTGRES_NOTE) await writeFile(process.env.TEST_POSTGRES_NOTE, version);
}

async function startEmbedded() {
  const { EmbeddedPostgres } = await builtDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'blue-heart-test-'));
  // Run by root, PostgreSQL is another user, who must get in.
  await chmod(dataDir, 0o711);
  const postgres = await EmbeddedPostgres.start({
    dataDir,
    password: 'throw-away',
    log: () => undefined,
    durable: false,
  });
  return {
    url: postgres.url,
    discard: async () => {
      await postgres.discard();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function versionOf(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query('show server_version')).rows[0].server_version;
  } finally {
    await client.end();
  }
}

/** Types are another check's business: what compiles in spite of them is used. */
async function builtDatabase() {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-b', 'libs/database'],
    { cwd: root, encoding: 'utf8' },
  );
  return import('@blueheart/database').catch((cause) => {
    throw new Error(`libs/database does not build:\n${stdout}`, { cause });
  });
}
