import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import type { Secrets, Settings } from '@blueheart/config';
import { EmbeddedPostgres, generalUrl } from '@blueheart/database';
import type { Lifetime } from './lifetime.js';
import { keepLocked, lockFolder } from './lock-folder.js';
import { OperatorError } from './operator-error.js';
import { aboutServer, Archiver } from './backup/archiver.js';
import { RunningLock } from './running-lock.js';

export interface OpenDatabase {
  /** With the database's address filled in. */
  readonly settings: Settings;
  /** The embedded server, started here or adopted, if that is where the data are. */
  readonly postgres?: EmbeddedPostgres | undefined;
  /** Where the system that runs on this data folder already answers. Then nothing here is ours to stop. */
  readonly takenBy?: string;
  /** Whether somebody else uses the database at this moment, here or on another machine. */
  readonly isSharedNow: () => Promise<boolean>;
}

/**
 * Starts or adopts the embedded PostgreSQL where no DATABASE_URL is set, and takes the lock of the data
 * folder. While we run, a database that dies is brought back, and the lock with it; at the end the
 * embedded one is stopped. `warn` hears of it. `programs` names the folder of another PostgreSQL to embed than
 * npm's. Throws when there is no database to be had.
 */
export async function openDatabase(
  settings: Settings,
  secrets: Secrets,
  lifetime: Lifetime,
  tell: (line: string) => void,
  warn = tell,
  programs?: () => string,
): Promise<OpenDatabase> {
  const { dataDir } = settings;
  // The log and the lock's note need the folder too when the database is elsewhere.
  if (settings.databaseUrl) await openFolder(dataDir);
  const postgres = settings.databaseUrl
    ? undefined
    : await EmbeddedPostgres.start({
        dataDir,
        password: secrets.postgresPassword,
        log: tell,
        ...(programs ? { programs: programs() } : {}),
      });
  const ready = settings.with({ databaseUrl: settings.databaseUrl ?? postgres!.url });
  const lock = new RunningLock(ready, generalUrl(ready, secrets));
  let takenBy = await lockFolder(lock, ready, postgres, tell);
  // An earlier version was killed and left its server behind: what it does not archive could not be backed up.
  if (!takenBy && postgres?.spool && !(await aboutServer(ready.databaseUrl!)).archives) {
    await lock.release();
    await postgres.stop();
    await postgres.revive();
    takenBy = await lockFolder(lock, ready, postgres, tell);
  }
  const isSharedNow = () => lock.isSharedNow();
  if (takenBy) return { settings: ready, postgres, takenBy, isSharedNow };
  if (postgres) {
    const archiver = new Archiver(postgres, ready.backups);
    lifetime.atTheEnd('PostgreSQL', 9_000, () => archiver.takeAfter(() => postgres.stop()));
  }
  // The embedded server ends the connection itself: until then nobody else may take the lock.
  else lifetime.atTheEnd('The lock', 500, () => lock.release());
  keepLocked(lock, ready, postgres, lifetime, warn).catch((error: unknown) => lifetime.stop(error));
  lifetime.atTheEnd('running.json', 500, () => lock.forget());
  return { settings: ready, postgres, isSharedNow };
}

async function openFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorError(
      `DATA_DIR ${dir} cannot be used: ${(error as Error).message}. It was perhaps made by another user, such as root.`,
      { cause: error },
    );
  }
}
