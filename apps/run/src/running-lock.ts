import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '@blueheart/config';
import pg from 'pg';

/** Any number that only this lock uses. */
const lockSpace = 20_111_218;
/** A server that was asked to end a session of ours does so at once, or is in greater trouble. */
const endingTries = 20;

/** What running.json says of the system that runs on this data folder. */
interface Running {
  readonly pid: number;
  readonly url: string;
  /** PostgreSQL's number of the connection that holds the lock: tells a fresh file from a stale one. */
  readonly holder: number;
}

/** Somebody else who has the lock. */
export interface Holder {
  /** Where it answers, once it has told. */
  readonly address?: string;
}

/**
 * One data folder, one running system. The lock is an advisory lock of the database on a connection of
 * its own: it goes with the process, however the process ends. Of a machine that vanished the server
 * notices within half a minute.
 */
export class RunningLock {
  /** By this name a session of ours whose other end broke is told from somebody else. */
  private readonly name = `running ${randomBytes(6).toString('hex')}`;
  private client: pg.Client | undefined;
  private holder: number | undefined;
  private lost: Promise<void> = Promise.resolve();

  /** `url` is the way into the database that both the lock and who asks for it take. */
  constructor(
    private readonly settings: Settings,
    private readonly url = settings.databaseUrl,
  ) {}

  /** Tries once. Gives who else has the lock, or nothing when it is ours. Throws when the database does not answer. */
  async take(): Promise<Holder | undefined> {
    const key = await keyOf(this.settings.dataDir);
    const client = new pg.Client({
      connectionString: this.url,
      application_name: this.name,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    });
    client.on('error', () => undefined);
    const lost = new Promise<void>((resolve) => client.once('end', resolve));
    try {
      await client.connect();
      await client.query(
        'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3',
      );
      const other = await this.lock(client, key);
      if (!other) {
        [this.client, this.lost] = [client, lost];
        return undefined;
      }
      client.end().catch(() => undefined);
      return other;
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Ends when the connection is lost, and the lock with it. */
  whenLost(): Promise<void> {
    return this.lost;
  }

  async release(): Promise<void> {
    await this.client?.end();
  }

  /** Whether another system or command has the database at this moment, whatever its data folder. */
  async isSharedNow(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where datname = current_database()
         and application_name like 'running %' and application_name <> $1`,
        [this.name],
      );
      return rowCount! > 0;
    } finally {
      await client.end();
    }
  }

  /** Removes running.json, unless it speaks of another system by now. */
  async forget(): Promise<void> {
    const running = await readRunning(this.settings.dataDir);
    if (running?.holder === this.holder)
      await rm(join(this.settings.dataDir, 'running.json'), { force: true });
  }

  private async lock(client: pg.Client, key: number): Promise<Holder | undefined> {
    for (let tries = 1; ; tries++) {
      const { rows } = await client.query<{ taken: boolean; pid: number }>(
        'select pg_try_advisory_lock($1, $2) as taken, pg_backend_pid() as pid',
        [lockSpace, key],
      );
      const { taken, pid } = rows[0]!;
      if (taken) {
        await this.writeRunning(pid);
        return undefined;
      }
      const holder = await this.findHolder(client, key);
      if (!holder?.wasOurs || tries === endingTries)
        return { address: await this.addressOf(holder?.pid) };
      await pause(50);
    }
  }

  /** Whose session has the lock. One that this very process left behind is ended. */
  private async findHolder(client: pg.Client, key: number) {
    const { rows } = await client.query<{ pid: number; wasOurs: boolean }>(
      `select pid, case when application_name = $3 then pg_terminate_backend(pid) else false end as "wasOurs"
       from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and granted and classid::bigint = $1
       and objid::bigint = $2::bigint & 4294967295 and database = (select oid from pg_database where datname = current_database())`,
      [lockSpace, key, this.name],
    );
    return rows[0];
  }

  private async addressOf(holder: number | undefined): Promise<string | undefined> {
    const running = await readRunning(this.settings.dataDir);
    return running && running.holder === holder ? running.url : undefined;
  }

  private async writeRunning(holder: number): Promise<void> {
    const { dataDir, localUrl } = this.settings;
    const running: Running = { pid: process.pid, url: localUrl, holder };
    const draft = join(dataDir, `running.json.${process.pid}`);
    await writeFile(draft, `${JSON.stringify(running)}\n`);
    await rename(draft, join(dataDir, 'running.json'));
    this.holder = holder;
  }
}

/** One number for a folder of a machine, whichever path leads to it; containers differ in their host name. */
async function keyOf(dataDir: string): Promise<number> {
  const { dev, ino } = await stat(dataDir);
  return createHash('sha256').update(`${hostname()} ${dev} ${ino}`).digest().readInt32BE();
}

async function readRunning(dataDir: string): Promise<Running | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')) as Running;
  } catch {
    return undefined;
  }
}
