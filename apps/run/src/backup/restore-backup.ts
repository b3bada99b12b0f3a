import type { Secrets, Settings } from '@blueheart/config';
import {
  checkBackup,
  expectEmpty,
  findBackups,
  makeRolesForRestore,
  restoreDump,
  restoreFiles,
  type Backup,
} from '@blueheart/database';
import { OperatorError } from '../operator-error.js';
import { loadServices, schemasOf } from '../system.js';
import { finishRestore } from './finish-restore.js';
import { secretsAtHand } from './secrets-at-hand.js';

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
  const finish = (databaseUrl: string) =>
    finishRestore(settings.with({ databaseUrl }), secrets, wish.dir, tell);
  if (backup.manifest.kind === 'dump') {
    await fromDump(backup, settings.databaseUrl!, tell);
    await finish(settings.databaseUrl!);
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

/** No service can log in until `finishRestore` has destroyed the keys again and made the roles able to. */
async function fromDump(backup: Backup, url: string, tell: (line: string) => void): Promise<void> {
  await expectEmpty(backup, url);
  await makeRolesForRestore(url, schemasOf(await loadServices()));
  tell('Reading the dump …');
  await restoreDump(backup, { url, path: process.env['PATH'] ?? '' });
}
