import { databaseOf } from '../connection.js';
import { askOnce } from './ask-once.js';
import type { Backup } from './backup-folder.js';
import { BackupError } from './error.js';

/* A schema of this name is in a database from before a dump is read into it until all that follows is done. */
const mark = 'unfinished_restore';

interface Found {
  readonly running: boolean;
  readonly tables: boolean;
  /** When the backup was taken that the mark speaks of. */
  readonly restoring: string | null;
}

/**
 * Marks the database, so that nothing serves it before `endRestore`. Gives whether a restore before has read this very
 * dump already, whole. Throws BackupError unless the database of this name is there, nobody's, and empty or so marked.
 */
export async function beginRestore({ manifest }: Backup, url: string): Promise<boolean> {
  const name = databaseOf(url);
  if (name !== manifest.database)
    throw new BackupError(
      `This backup is of the database ${manifest.database}, and the names of its roles begin with that: ` +
        `restore it into a database of the same name, not into ${name}.`,
    );
  const { running, tables, restoring } = await look(url);
  if (running)
    throw new BackupError(
      `A system runs on the database ${name}: stop it before you restore. Nothing was changed.`,
    );
  const makeRoom = `Move it aside and make an empty one: alter database "${name}" rename to "${name}_before"; create database "${name}";`;
  if (tables && restoring === null)
    throw new BackupError(
      `The database ${name} is not empty, and nothing was changed. ${makeRoom}`,
    );
  if (tables && restoring !== manifest.takenAt)
    throw new BackupError(
      `The database ${name} holds the unfinished restore of the backup of ${restoring}, not of this one, and nothing ` +
        `was changed. Name that one to finish it. Or: ${makeRoom}`,
    );
  await askOnce(
    url,
    `create schema if not exists ${mark}; comment on schema ${mark} is '${manifest.takenAt}'`,
  );
  return tables;
}

/** From here on the database may be served. */
export async function endRestore(url: string): Promise<void> {
  await askOnce(url, `drop schema if exists ${mark}`);
}

/** Throws BackupError when the database is one that may not be served yet. */
export async function refuseUnfinished(url: string): Promise<void> {
  const { restoring } = await look(url);
  if (restoring !== null)
    throw new BackupError(
      'A restore of this database did not come to its end, and before that it would show people who were erased. ' +
        `Run npm run cli -- restore DIR once more, where DIR holds the backup of ${restoring}: it goes on where it stopped.`,
    );
}

async function look(url: string): Promise<Found> {
  const { rows } = await askOnce<Found>(
    url,
    `select exists (select from pg_stat_activity where datname = current_database() and application_name like 'running %') as running,
            exists (select from pg_namespace where nspname !~ '^(pg_|information_schema$|public$|${mark}$)')
              or exists (select from pg_class where relnamespace = 'public'::regnamespace) as tables,
            (select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = '${mark}') as restoring`,
  );
  return rows[0]!;
}
