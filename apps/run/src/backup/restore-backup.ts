import { dirname } from 'node:path';
import type { Secrets, Settings } from '@blueheart/config';
import {
  beginRestore,
  checkBackup,
  endRestore,
  findBackups,
  makeRolesForRestore,
  restoreDump,
  restoreFiles,
  type Backup,
} from '@blueheart/database';
import { ErasureList } from '@blueheart/sealing';
import { OperatorError } from '../operator-error.js';
import { loadServices, schemasOf } from '../system.js';
import { finishRestore } from './finish-restore.js';
import { secretsAtHand } from './secrets-at-hand.js';
import { mergeErasures } from './take-backup.js';

export interface Wish {
  /** Absolute path of a backup, or of a folder of backups. */
  readonly dir: string;
  readonly until?: Date | undefined;
  readonly force: boolean;
}

/** Restores, does erasures again, and tells what it came to. Throws what is in the way, in words. */
export async function restoreBackup(
  wish: Wish,
  settings: Settings,
  secrets: Secrets,
  tell: (line: string) => void,
): Promise<void> {
  const backup = await choose(wish, settings);
  tell(`Checking ${backup.folder} …`);
  await checkBackup(backup.folder, backup.manifest, secretsAtHand(secrets));
  // Before anything is read: a list that cannot be read stops it here.
  await mergeErasures([wish.dir, dirname(wish.dir)], settings.backups);
  const erasures = await new ErasureList(settings.backups).read();
  const finish = (databaseUrl: string) =>
    finishRestore(settings.with({ databaseUrl }), secrets, erasures, tell);
  if (backup.manifest.kind === 'dump') {
    await fromDump(backup, settings.databaseUrl!, finish, tell);
    tell(`Restored as of ${backup.manifest.takenAt}.`);
    return;
  }
  const { lastCommit, aside } = await restoreFiles(
    backup,
    {
      dataDir: settings.dataDir,
      password: secrets.postgresPassword,
      log: tell,
      archiveDirs: [settings.backups, wish.dir],
      until: wish.until,
      force: wish.force,
    },
    (postgres) => finish(postgres.url),
  );
  if (aside) tell(`What was there before is in ${aside}.`);
  tell(
    `Restored. The last commit in it is of ${(lastCommit ?? new Date(backup.manifest.takenAt)).toISOString()}.`,
  );
}

/** The newest that is not after the wanted moment, and of the kind that fits the settings. */
async function choose({ dir, until }: Wish, { databaseUrl }: Settings): Promise<Backup> {
  const all = await findBackups(dir);
  if (!all.length) throw new OperatorError(`There is no whole backup in ${dir}.`);
  const kind = databaseUrl ? 'dump' : 'files';
  const fitting = all.filter(({ manifest }) => manifest.kind === kind);
  if (!fitting.length)
    throw new OperatorError(
      databaseUrl
        ? `What is in ${dir} are backups of the embedded PostgreSQL: unset DATABASE_URL to restore one.`
        : `What is in ${dir} are dumps: set DATABASE_URL to an empty database to restore one.`,
    );
  const found = fitting.find(
    ({ manifest }) => !until || Date.parse(manifest.takenAt) <= until.getTime(),
  );
  if (found) return found;
  throw new OperatorError(
    `No backup in ${dir} is so old: the oldest is of ${fitting.at(-1)!.manifest.takenAt}, and only what came later can be chosen.`,
  );
}

/**
 * No service can log in until `finish` has destroyed the keys again and made the roles able to, and no system starts
 * before the end of it. What stopped on the way goes on when it is begun again.
 */
async function fromDump(
  backup: Backup,
  url: string,
  finish: (url: string) => Promise<void>,
  tell: (line: string) => void,
): Promise<void> {
  const isRead = await beginRestore(backup, url);
  if (isRead) tell('The dump was read by a restore that did not come to its end: going on.');
  else {
    await makeRolesForRestore(url, schemasOf(await loadServices()));
    tell('Reading the dump …');
    await restoreDump(backup, { url, path: process.env['PATH'] ?? '' });
  }
  tell('Doing the erasures again …');
  await finish(url);
  await endRestore(url);
}
