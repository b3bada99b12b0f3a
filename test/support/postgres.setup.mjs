import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the one PostgreSQL that all tests of this run share, and says where in TEST_POSTGRES_URL. */
export default async function startPostgres() {
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
  process.env.TEST_POSTGRES_URL = postgres.url;
  globalThis.discardTestPostgres = async () => {
    await postgres.discard();
    await rm(dataDir, { recursive: true, force: true });
  };
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
