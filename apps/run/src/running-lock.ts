import { createHash } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Any number that only this lock uses. */
const lockSpace = 20_111_218;

/** What running.json says of the system that runs on this data folder. */
interface Running {
  readonly pid: number;
  readonly url: string;
  /** PostgreSQL's number of the connection that holds the lock: tells a fresh file from a stale one. */
  readonly holder: number;
}

/**
 * One data folder, one running system. The lock is an advisory lock of the database on a connection of
 * its own: it goes with the process, however the process ends, so it is never stale.
 */
export class RunningLock {
  private constructor(private readonly client: pg.Client) {}

  /** Gives the lock, or the address of the system that holds it. Throws when the database does not answer. */
  static async take(
    databaseUrl: string,
    dataDir: string,
    url: string,
  ): Promise<RunningLock | { address: string }> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'running',
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    const key = await keyOf(dataDir);
    const { rows } = await client.query<{ taken: boolean; pid: number }>(
      'select pg_try_advisory_lock($1, $2) as taken, pg_backend_pid() as pid',
      [lockSpace, key],
    );
    const [mine] = rows;
    if (mine!.taken) {
      await writeRunning(dataDir, { pid: process.pid, url, holder: mine!.pid });
      return new RunningLock(client);
    }
    const address = await addressOfHolder(client, dataDir, key);
    await client.end();
    return { address };
  }

  /** Calls back once, when the connection is lost and the lock with it. */
  whenLost(callback: () => void): void {
    this.client.once('end', callback);
  }

  async release(): Promise<void> {
    this.client.removeAllListeners('end');
    await this.client.end();
  }
}

/** One number for a folder of a machine, whichever path leads to it; containers differ in their host name. */
async function keyOf(dataDir: string): Promise<number> {
  const { dev, ino } = await stat(dataDir);
  return createHash('sha256').update(`${hostname()} ${dev} ${ino}`).digest().readInt32BE();
}

async function addressOfHolder(client: pg.Client, dataDir: string, key: number): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory' and granted and classid::bigint = $1
       and objid::bigint = $2::bigint & 4294967295 and database = (select oid from pg_database where datname = current_database())`,
      [lockSpace, key],
    );
    const running = await readRunning(dataDir);
    if (running && running.holder === rows[0]?.pid) return running.url;
    await pause(100);
  }
  return 'an address it has not told yet';
}

async function writeRunning(dataDir: string, running: Running): Promise<void> {
  const draft = join(dataDir, `running.json.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(running)}\n`);
  await rename(draft, join(dataDir, 'running.json'));
}

/** For those who look at the file alone. Only the holder of the lock may. */
export async function forgetRunning(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'running.json'), { force: true });
}

async function readRunning(dataDir: string): Promise<Running | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')) as Running;
  } catch {
    return undefined;
  }
}
