import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from '../embedded/binaries.js';
import { makeDraft, syncFolder } from '../embedded/cluster.js';
import { EmbeddedPostgres, type EmbeddedOptions } from '../embedded/index.js';
import { spoolName, walInName } from '../embedded/flags.js';
import { settle } from '../embedded/home.js';
import { askOnce } from './ask-once.js';
import type { Backup } from './backup-folder.js';
import { forEach, unpack, walk } from './packed-files.js';
import { inTheWay, refuseOtherMajor, refuseRunning } from './refuse-restore.js';
import { newestTimelineOf } from './timelines.js';
import { bringWal, packedIn, WalArchive } from './wal-archive.js';

export interface RestoreOptions extends EmbeddedOptions {
  /** Where an archive may lie, besides the one beside the backup. The first is that of the restored server. */
  readonly archiveDirs: readonly [own: string, ...others: string[]];
  readonly until?: Date | undefined;
  /** Whether data that is there is moved aside. */
  readonly force: boolean;
}

/** What a restore came to. */
export interface Restored {
  /** The time of the last commit in it, by the server that made it. Undefined when the copy had all there is. */
  readonly lastCommit: Date | undefined;
  /** Where the data went that was there before. */
  readonly aside: string | undefined;
}

/**
 * Brings a checked backup and the WAL after it into the data folder. `finish` is given the address of the restored
 * server before anybody else can find it; when it fails, nothing was restored. The folder appears whole or not at all.
 * Throws BackupError, EmbeddedPostgresError, or what `finish` throws.
 */
export async function restoreFiles(
  { folder, manifest }: Backup,
  options: RestoreOptions,
  finish: (postgres: EmbeddedPostgres) => Promise<void>,
): Promise<Restored> {
  const home = await settle(options.dataDir, options.log);
  const major = Number.parseInt(manifest.postgres, 10);
  const binaries = await findBinaries(options.dataDir, home.as, { major });
  refuseOtherMajor(major, binaries.major);
  const data = join(home.folder, 'data');
  await refuseRunning(data, options);
  if ((await exists(data)) && !options.force) throw inTheWay(home.folder);

  await takeRest(home.folder, manifest.system!, options.archiveDirs[0]);
  const draft = await makeDraft(home);
  try {
    options.log('Unpacking …');
    await forEach(
      manifest.files.filter(({ path }) => path.startsWith('data/')),
      ({ path }) => unpack(join(folder, path), join(draft, path.slice(0, -'.gz'.length))),
    );
    for (const path of manifest.folders)
      await mkdir(join(draft, 'data', path), { recursive: true });
    await copyLabel(folder, draft);
    await bringArchives(folder, manifest.system!, manifest.firstWal!, draft, options);
    await giveTo(home.as, draft);

    options.log('Replaying what was committed since …');
    const { until } = options;
    // A moment is looked for in the history that the backup is from: so it was then. Otherwise the newest counts.
    const timeline = until
      ? manifest.timeline!
      : await newestTimelineOf(manifest, join(draft, walInName));
    const postgres = await EmbeddedPostgres.recover(options, home, {
      folder: draft,
      timeline,
      until,
    });
    let lastCommit: Date | undefined;
    try {
      lastCommit = await lastCommitIn(postgres);
      await finish(postgres);
    } finally {
      await postgres.stop();
    }
    await refuseRunning(data, options);
    if ((await exists(data)) && !options.force) throw inTheWay(home.folder);
    await new WalArchive(options.archiveDirs[0], manifest.system!).take(join(draft, spoolName));
    return { lastCommit, aside: await putInPlace(draft, home.folder) };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function copyLabel(folder: string, draft: string): Promise<void> {
  const label = await readFile(join(folder, 'backup_label'));
  await writeFile(join(draft, 'data', 'backup_label'), label, { mode: 0o600 });
  await writeFile(join(draft, 'data', 'recovery.signal'), '', { mode: 0o600 });
}

async function bringArchives(
  folder: string,
  system: string,
  first: string,
  draft: string,
  { archiveDirs, log }: RestoreOptions,
): Promise<void> {
  const archives = [join(folder, '..'), ...archiveDirs].map(
    (dir) => new WalArchive(dir, system).folder,
  );
  const packed = await packedIn([join(folder, 'wal'), ...archives]);
  await mkdir(join(draft, walInName));
  const gap = await bringWal(packed, first, join(draft, walInName));
  if (gap) log(`The archive has a gap after ${gap}: what was committed later cannot be restored.`);
}

/** PostgreSQL wants its files to be its own, and its folder closed to others. */
async function giveTo(as: { uid?: number; gid?: number }, draft: string): Promise<void> {
  const { files, folders } = await walk(draft);
  for (const path of ['data', ...folders]) await chmod(join(draft, path), 0o700);
  if (as.uid === undefined) return;
  for (const path of [...files, ...folders]) await chown(join(draft, path), as.uid, as.gid!);
}

async function lastCommitIn(postgres: EmbeddedPostgres): Promise<Date | undefined> {
  const { rows } = await askOnce<{ at: Date | null }>(
    postgres.url,
    'select pg_last_xact_replay_timestamp() as at',
  );
  return rows[0]?.at ?? undefined;
}

/** What a server of the same system left in its spool when it ended is part of what can be restored. */
async function takeRest(home: string, system: string, archiveDir: string): Promise<void> {
  const control = await readFile(join(home, 'data/global/pg_control')).catch(() => undefined);
  // pg_control begins with the system identifier, in the machine's byte order.
  const own = control && endian(control).toString();
  const spool = join(home, spoolName);
  if (own === system && (await exists(spool))) await new WalArchive(archiveDir, system).take(spool);
}

function endian(control: Buffer): bigint {
  return endianness() === 'LE' ? control.readBigUInt64LE() : control.readBigUInt64BE();
}

/** What was there goes aside with its spool: what is in that belongs to no archive of the restored server. */
async function putInPlace(draft: string, home: string): Promise<string | undefined> {
  const data = join(home, 'data');
  const spool = join(home, spoolName);
  const ending = `before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  let aside: string | undefined;
  if (await exists(spool)) await rename(spool, join(home, `${spoolName}.${ending}`));
  if (await exists(data)) {
    aside = join(home, `data.${ending}`);
    await rename(data, aside);
  }
  await rename(join(draft, 'data'), data);
  await syncFolder(home);
  return aside;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
