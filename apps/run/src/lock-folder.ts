import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '@blueheart/config';
import { isDatabaseDown, type EmbeddedPostgres } from '@blueheart/database';
import type { Lifetime } from './lifetime.js';
import { OperatorError } from './operator-error.js';
import type { Holder, RunningLock } from './running-lock.js';

/** How long a database of the operator's own may take to answer a start: it may be starting beside us. */
const patienceMs = 20_000;
/** Long enough for a system that is stopping (ten seconds at the most), or that has only begun to start. */
const holderMustAnswerWithinMs = 15_000;

/**
 * Takes the lock at a start. Gives the address of the system that has it and answers, if there is one.
 * Throws when the database does not answer, or somebody keeps the lock and does not answer.
 */
export async function lockFolder(
  lock: RunningLock,
  settings: Settings,
  postgres: EmbeddedPostgres | undefined,
  tell: (line: string) => void,
): Promise<string | undefined> {
  const giveUpAt = Date.now() + patienceMs;
  let silentSince: number | undefined;
  for (;;) {
    try {
      const other = await lock.take();
      if (!other) return undefined;
      if (other.address && (await answers(other.address))) return other.address;
      if (silentSince === undefined)
        tell('Another process has this data folder and does not answer (yet): waiting for it.');
      silentSince ??= Date.now();
      if (Date.now() - silentSince > holderMustAnswerWithinMs) throw silent(other.address);
      await pause(300);
    } catch (error) {
      if (error instanceof OperatorError) throw error;
      if (Date.now() > giveUpAt || (!postgres && !isNotYet(error)))
        throw unreachable(settings, error);
      await pause(300);
      // The one we adopted may just have been stopped by the start before us.
      await postgres?.revive();
    }
  }
}

/**
 * Takes the lock again whenever it is lost, however long the database stays away: meanwhile the pages
 * answer 503. Ends with the lifetime; throws when another system answers for this data folder by then.
 */
export async function keepLocked(
  lock: RunningLock,
  settings: Settings,
  postgres: EmbeddedPostgres | undefined,
  lifetime: Lifetime,
  warn: (line: string) => void,
): Promise<void> {
  for (;;) {
    await lock.whenLost();
    if (lifetime.isStopping) return;
    warn('The connection to the database was lost: trying until it is back.');
    while (!(await isOursAgain(lock, settings, postgres))) {
      await pause(1_000);
      if (lifetime.isStopping) return;
    }
    warn('The connection to the database is back.');
  }
}

async function isOursAgain(
  lock: RunningLock,
  settings: Settings,
  postgres: EmbeddedPostgres | undefined,
): Promise<boolean> {
  let other: Holder | undefined;
  try {
    await postgres?.revive();
    other = await lock.take();
  } catch {
    // Whatever the trouble is, somebody may be mending it.
    return false;
  }
  if (!other) return true;
  const { address } = other;
  // A start or a command with our settings may have the lock for a moment: at our address, we answer.
  if (address && address !== settings.localUrl && (await answers(address)))
    throw new OperatorError(`Another system has taken over this data folder: ${address}`);
  return false;
}

/** Whatever it says: a proxy keeps the probes from us. */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

/** pg's word for a server that took too long to greet us has no code. */
function isNotYet(error: unknown): boolean {
  return isDatabaseDown(error) || (error as Error).message === 'timeout expired';
}

function silent(address: string | undefined): OperatorError {
  const where = address ? `does not answer at ${address}` : 'has not told where it answers';
  return new OperatorError(
    `Another process keeps this data folder and ${where}: end it, or wait until it has ended, and start again.`,
  );
}

/** The role is not there yet, has another password, or may not connect (SQLSTATE 28000, 28P01, 42501). */
const notLetIn = ['28000', '28P01', '42501'];

function unreachable(settings: Settings, error: unknown): OperatorError {
  const { message, code = '' } = error as NodeJS.ErrnoException;
  if (!settings.migrates && notLetIn.includes(code))
    return new OperatorError(
      `The database does not let this service in (${message}): run \`npm run cli -- migrate\` as its owner, with ` +
        'the same secrets, and start again.',
      { cause: error },
    );
  const { host, pathname } = new URL(settings.databaseUrl!);
  return new OperatorError(
    `The database${pathname} at ${host} does not answer: ${message || code}`,
    { cause: error },
  );
}
