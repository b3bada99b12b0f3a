import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { EmbeddedPostgres } from '../embedded/index.js';
import { makeBackup, type Backup } from './backup-folder.js';
import { BackupError } from './error.js';
import { writeManifest, type Manifest, type SecretsAtHand } from './manifest.js';
import { forEach, pack, syncFile, walk } from './packed-files.js';
import { WalArchive } from './wal-archive.js';

/** Belongs to the running server alone, or is made anew: PostgreSQL's documentation, "Backing Up The Data Directory". */
const emptyFolders =
  /^(pg_wal|pg_wal\/.*|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)$/;
const leftOut =
  /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init.*|backup_(label|manifest)(\.old)?|tablespace_map(\.old)?|recovery\.signal|standby\.signal|postgresql\.auto\.conf\.tmp|pgsql_tmp.*)$/;
const control = 'global/pg_control';
/** Of the archiving that a backup waits for at its end. */
const patienceMs = 300_000;

export interface BaseBackupOptions {
  readonly postgres: EmbeddedPostgres;
  readonly secrets: SecretsAtHand;
  /** Folder of the archive. */
  readonly archiveDir: string;
  /** Version of Blue Heart. */
  readonly software: string;
  /** Gives it up on the way. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies the data of the running server into a new folder of `into`, with the WAL that makes the copy whole
 * (PostgreSQL's low-level backup API). Throws BackupError, or the file system's error.
 */
export async function takeBaseBackup(into: string, options: BaseBackupOptions): Promise<Backup> {
  const { postgres } = options;
  if (!postgres.spool)
    throw new BackupError('This PostgreSQL archives nothing, so it cannot be backed up.');
  const client = new pg.Client({
    connectionString: postgres.url,
    application_name: 'backup',
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await expectArchiving(client);
    return await makeBackup(into, (draft) => fill(draft, client, options));
  } finally {
    // Ends the backup too, should it not have come to its end.
    await client.end().catch(() => undefined);
  }
}

async function fill(
  draft: string,
  client: pg.Client,
  { postgres, secrets, archiveDir, software, signal }: BaseBackupOptions,
): Promise<Manifest> {
  const started = await one<{ lsn: string; wal: string }>(
    client,
    `select lsn::text, pg_walfile_name(lsn) as wal from pg_backup_start('blue heart', true) as lsn`,
  );
  const { files, folders } = await copyData(postgres.dataFolder, join(draft, 'data'), signal);
  await client.query(`set statement_timeout = ${patienceMs}`);
  const stopped = await one<{ lsn: string; wal: string; label: string; map: string }>(
    client,
    `select lsn::text, pg_walfile_name(lsn) as wal, labelfile as label, spcmapfile as map from pg_backup_stop(true)`,
  );
  if (stopped.map)
    throw new BackupError('This database uses tablespaces, which a backup does not hold.');
  await writeFile(join(draft, 'backup_label'), stopped.label, { mode: 0o600 });
  await syncFile(join(draft, 'backup_label'));
  const about = await one<{ postgres: string; system: string; timeline: number; at: Date }>(
    client,
    `select current_setting('server_version') as postgres, system_identifier::text as system,
            (pg_control_checkpoint()).timeline_id as timeline, clock_timestamp() as at from pg_control_system()`,
  );
  const archive = new WalArchive(archiveDir, about.system);
  await archive.take(postgres.spool!);
  const wal = await archive.between(started.wal, stopped.wal);
  await mkdir(join(draft, 'wal'));
  for (const name of wal) {
    await copyFile(archive.pathOf(name), join(draft, 'wal', `${name}.gz`));
    await syncFile(join(draft, 'wal', `${name}.gz`));
  }
  const told = {
    kind: 'files' as const,
    software,
    postgres: about.postgres,
    takenAt: about.at.toISOString(),
    database: 'blueheart',
    system: about.system,
    timeline: about.timeline,
    startLsn: started.lsn,
    endLsn: stopped.lsn,
    firstWal: started.wal,
    lastWal: stopped.wal,
    folders,
  };
  const paths = ['backup_label', ...files.map((at) => `data/${at}.gz`)];
  return writeManifest(draft, secrets, told, [...paths, ...wal.map((name) => `wal/${name}.gz`)]);
}

/** Files that vanish meanwhile were of no use to the copy: the WAL says so. */
async function copyData(from: string, to: string, signal: AbortSignal | undefined) {
  const found = await walk(from, (folder) => !emptyFolders.test(folder));
  const folders = found.folders.filter((folder) => !leftOut.test(folder));
  await mkdir(to, { recursive: true });
  for (const folder of folders) await mkdir(join(to, folder), { recursive: true });
  const files: string[] = [];
  const wanted = found.files.filter(
    (file) => !leftOut.test(file) && !emptyFolders.test(dirname(file)) && file !== control,
  );
  await forEach(wanted, async (file) => {
    signal?.throwIfAborted();
    try {
      await pack(join(from, file), join(to, `${file}.gz`));
      files.push(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  });
  await packControl(join(from, control), to);
  return { files: [...files, control].sort(), folders };
}

/** It is small and rewritten in place: two reads that agree were not in the middle of it. */
async function packControl(from: string, to: string): Promise<void> {
  const still = join(to, '..', 'pg_control');
  for (;;) {
    const first = await readFile(from);
    if (!first.equals(await readFile(from))) continue;
    await writeFile(still, first, { mode: 0o600 });
    await pack(still, join(to, `${control}.gz`));
    return rm(still);
  }
}

async function expectArchiving(client: pg.Client): Promise<void> {
  const { mode } = await one<{ mode: string }>(
    client,
    `select current_setting('archive_mode') as mode`,
  );
  if (mode !== 'on')
    throw new BackupError(
      'The running PostgreSQL was started by an earlier version and archives nothing yet: stop the system and start it again.',
    );
}

async function one<Row extends object>(client: pg.Client, sql: string): Promise<Row> {
  return (await client.query<Row>(sql)).rows[0]!;
}
