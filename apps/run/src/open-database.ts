import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Secrets, Settings } from '@blueheart/config';
import { EmbeddedPostgres } from '@blueheart/database';
import type { Lifetime } from './lifetime.js';
import { forgetRunning, RunningLock } from './running-lock.js';
import { OperatorError } from './operator-error.js';

export interface OpenDatabase {
  /** With the database's address filled in. */
  readonly settings: Settings;
  /** Where the system that runs on this data folder already answers. Then nothing here is ours to stop. */
  readonly takenBy?: string;
}

/** How long a database of the operator's own may take to answer: it may be starting beside us. */
const patienceMs = 20_000;
const notYet = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
];

/**
 * Starts or adopts the embedded PostgreSQL where no DATABASE_URL is set, and takes the lock of the data
 * folder. While we run, a database that dies is brought back, and the lock with it; at the end the
 * embedded one is stopped. Throws when there is no database to be had.
 */
export async function openDatabase(
  settings: Settings,
  secrets: Secrets,
  lifetime: Lifetime,
  tell: (line: string) => void,
): Promise<OpenDatabase> {
  const { dataDir } = settings;
  // The log and the lock's note need the folder too when the database is elsewhere.
  if (settings.databaseUrl) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const postgres = settings.databaseUrl
    ? undefined
    : await EmbeddedPostgres.start({ dataDir, password: secrets.postgresPassword, log: tell });
  const ready = settings.with({ databaseUrl: settings.databaseUrl ?? postgres!.url });
  const take = () => takeLock(ready, postgres);

  const lock = await take();
  if ('address' in lock) return { settings: ready, takenBy: lock.address };
  if (postgres) lifetime.atTheEnd('PostgreSQL', 9_000, () => postgres.stop());
  keep(lock, take, lifetime, postgres !== undefined);
  lifetime.atTheEnd('running.json', 500, () => forgetRunning(dataDir));
  return { settings: ready };
}

async function takeLock(settings: Settings, postgres: EmbeddedPostgres | undefined) {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      return await RunningLock.take(settings.databaseUrl!, settings.dataDir, settings.localUrl);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (Date.now() > giveUpAt || (!notYet.includes(code) && !postgres))
        throw unreachable(settings, error);
      await pause(300);
      // The one we adopted may just have been stopped by the start before us.
      await postgres?.revive();
    }
  }
}

function keep(
  first: RunningLock,
  take: () => ReturnType<typeof takeLock>,
  lifetime: Lifetime,
  embedded: boolean,
) {
  let lock = first;
  const hold = () =>
    lock.whenLost(() => {
      if (!lifetime.isStopping) void regain().catch((error: unknown) => lifetime.stop(error));
    });
  const regain = async () => {
    const next = await take();
    if ('address' in next)
      throw new OperatorError(`Another system has taken over this data folder: ${next.address}`);
    lock = next;
    hold();
  };
  hold();
  // The embedded server ends the connection itself: until then nobody else may take the lock.
  if (!embedded) lifetime.atTheEnd('The lock', 500, () => lock.release());
}

function unreachable(settings: Settings, error: unknown): OperatorError {
  const { message, code } = error as NodeJS.ErrnoException;
  const { host, pathname } = new URL(settings.databaseUrl!);
  return new OperatorError(
    `The database${pathname} at ${host} does not answer: ${message || code}`,
    {
      cause: error,
    },
  );
}
