import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { databaseOf } from '../connection.js';
import { debian } from '../embedded/binaries.js';
import { askOnce } from './ask-once.js';
import { makeBackup, type Backup } from './backup-folder.js';
import { BackupError } from './error.js';
import { writeManifest, type SecretsAtHand } from './manifest.js';
import { syncFile } from './packed-files.js';
import { refuseUnfinished } from './unfinished-restore.js';

const dumpName = 'database.dump';

export interface DumpOptions {
  readonly url: string;
  readonly secrets: SecretsAtHand;
  /** Version of Blue Heart. */
  readonly software: string;
  /** The folders to look for PostgreSQL's programs in, as in the variable PATH. */
  readonly path: string;
}

/**
 * Dumps the database at `url` (pg_dump's custom format, one moment for all of it) into a new folder of `into`.
 * Throws BackupError.
 */
export async function takeDump(
  into: string,
  { url, secrets, software, path }: DumpOptions,
): Promise<Backup> {
  await refuseUnfinished(url);
  const { postgres, at } = await askServer(url);
  const program = await findProgram('pg_dump', postgres, path);
  return makeBackup(into, async (draft) => {
    const file = join(draft, dumpName);
    await runProgram(program, ['--format=custom', `--file=${file}`], url);
    await syncFile(file);
    const told = {
      kind: 'dump' as const,
      software,
      postgres,
      takenAt: at.toISOString(),
      database: databaseOf(url),
      folders: [],
    };
    return writeManifest(draft, secrets, told, [dumpName]);
  });
}

/** Reads a checked dump into the database at `url`, which `beginRestore` found empty. All of it or nothing. Throws BackupError. */
export async function restoreDump(
  { folder, manifest }: Backup,
  { url, path }: Pick<DumpOptions, 'url' | 'path'>,
): Promise<void> {
  const { postgres } = await askServer(url);
  const program = await findProgram('pg_restore', postgres, path);
  if (Number.parseInt(manifest.postgres, 10) > Number.parseInt(postgres, 10))
    throw new BackupError(
      `This backup is of PostgreSQL ${manifest.postgres}, and the server at DATABASE_URL is of ${postgres}: use a server that is no older.`,
    );
  const args = ['--single-transaction', '--exit-on-error', `--dbname=${databaseOf(url)}`];
  await runProgram(program, [...args, join(folder, dumpName)], url);
}

async function askServer(url: string): Promise<{ postgres: string; at: Date }> {
  const { rows } = await askOnce<{ postgres: string; at: Date }>(
    url,
    `select current_setting('server_version') as postgres, now() as at`,
  );
  return rows[0]!;
}

/** Of the server's major version or a later one, the nearest first. */
async function findProgram(name: string, postgres: string, path: string): Promise<string> {
  const wanted = Number.parseInt(postgres, 10);
  const majors = (await readdir(debian).catch(() => [])).map(Number).filter((one) => one >= wanted);
  const places = majors.sort((a, b) => a - b).map((major) => join(debian, String(major), 'bin'));
  let old: number | undefined;
  for (const place of [...places, ...path.split(delimiter)]) {
    const program = join(place, name);
    if (
      await access(program, constants.X_OK).then(
        () => false,
        () => true,
      )
    )
      continue;
    const version = await runProgram(program, ['--version']).catch(() => '');
    const major = Number(/(\d+)/.exec(version)?.[1]);
    if (major >= wanted) return program;
    old = major || old;
  }
  const install = `Install the package postgresql-client-${wanted}, or put ${name} ${wanted} on the PATH.`;
  throw new BackupError(
    old
      ? `${name} here is of PostgreSQL ${old}, and the server is of ${wanted}. ${install}`
      : `${name} is not on this machine. ${install}`,
  );
}

/** The password goes by the environment: arguments are for everybody on the machine to see. */
function runProgram(program: string, args: readonly string[], url?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { LC_ALL: 'C', ...(url && connection(url)) };
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(output)
        : reject(new BackupError(`${program} failed: ${firstLine(output)}`)),
    );
  });
}

function connection(url: string): Record<string, string> {
  const { hostname, port, username, password, searchParams } = new URL(url);
  const sslmode = searchParams.get('sslmode');
  return {
    PGHOST: hostname.replace(/^\[(.*)\]$/, '$1'),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: databaseOf(url),
    ...(sslmode && { PGSSLMODE: sslmode }),
  };
}

/** What it says further on may quote rows. */
function firstLine(output: string): string {
  return output.trim().split('\n')[0] ?? '';
}
