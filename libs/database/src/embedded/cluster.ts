import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './error.js';
import type { Home } from './home.js';
import { findPostmaster, isAlive } from './postmaster.js';
import { run } from './run.js';

const draftName = /^new-(\d+)-[0-9a-f]+$/;

/**
 * Makes the data folder if there is none. It appears whole or not at all: a start killed in between
 * leaves a draft, which the next start removes. Of two starts at once, the slower uses the other's.
 * Gives the folder. Throws EmbeddedPostgresError for data of another major version.
 */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  { password, durable }: { password: string; durable: boolean },
): Promise<string> {
  const data = join(home.folder, 'data');
  await removeDrafts(home.folder);
  const found = await majorOf(home);
  if (found === undefined) await initialise(home, binaries, data, password, durable);
  else if (found !== binaries.major) throw otherMajor(home.folder, found, binaries.major);
  return data;
}

async function initialise(
  home: Home,
  { initdb, major }: Binaries,
  data: string,
  password: string,
  durable: boolean,
) {
  const draft = await makeDraft(home);
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (home.as.uid !== undefined) {
    await chown(passwordFile, home.as.uid, home.as.gid!);
  }
  try {
    const outcome = await run(initdb, initdbArguments(major, durable), { as: home.as, cwd: draft });
    if (!outcome.ok) {
      throw new EmbeddedPostgresError(
        `PostgreSQL could not make its data folder: ${lastLine(outcome.output)}`,
      );
    }
    await rename(join(draft, 'data'), data).catch(unlessSomebodyWasFaster);
    if (durable) await syncFolder(home.folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A folder beside the data for what is not whole yet. The next start removes it when this process is gone. */
export async function makeDraft(home: Home): Promise<string> {
  const draft = join(home.folder, `new-${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(draft, { mode: 0o700 });
  if (home.as.uid !== undefined) await chown(draft, home.as.uid, home.as.gid!);
  return draft;
}

/** The builtin provider came with 17; before it, libc sorts C.UTF-8 the same way. */
function initdbArguments(major: number, durable: boolean): string[] {
  return [
    '--pgdata=data',
    '--pwfile=password',
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...(major < 17
      ? ['--locale=C.UTF-8']
      : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
    ...(durable ? [] : ['--no-sync']),
  ];
}

/** The major version of the data in this home, if there are any. */
export async function majorOf({ folder }: Home): Promise<number | undefined> {
  const version = await readFile(join(folder, 'data/PG_VERSION'), 'utf8').catch(() => undefined);
  return version === undefined ? undefined : Number.parseInt(version, 10);
}

/** Drafts of processes that are gone. One that lives is another start, at work on its own. */
async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = draftName.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    // Of a restore that was killed the server may have gone on.
    const orphan = await findPostmaster(join(folder, name, 'data'));
    if (orphan) process.kill(orphan.pid, 'SIGQUIT');
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 }).catch(
      () => undefined,
    );
  }
}

function otherMajor(folder: string, found: number, ours: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${folder} holds data of PostgreSQL ${found}, and this version of Blue Heart brings PostgreSQL ${ours}. ` +
      `Write it out with the Blue Heart that made it (pg_dumpall of PostgreSQL ${found}), move the folder away, ` +
      `start again, and read it back in; or keep it as it is with the system's own PostgreSQL ${found} (Debian: postgresql-${found}).`,
  );
}

function unlessSomebodyWasFaster(error: unknown): void {
  if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
    throw error;
}

export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
