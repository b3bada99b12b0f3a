import { rename, rm, stat, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, type Binaries } from './binaries.js';
import { ensureCluster, lastLine } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import { settle, type Home } from './home.js';
import { findPostmaster } from './postmaster.js';
import { run } from './run.js';

export interface EmbeddedOptions {
  /** Absolute path; the data goes into its folder `postgres`. */
  readonly dataDir: string;
  /** The superuser's: letters, digits, - and _. */
  readonly password: string;
  /** Hears what the operator should know, a line at a time. */
  readonly log: (line: string) => void;
  /** Whether commits survive a power cut. Only tests say no. */
  readonly durable?: boolean;
  /** The folder of other programs than npm's, such as /usr/lib/postgresql/15/bin. */
  readonly programs?: string;
}

const database = 'blueheart';
/** How long a start is tried again: after kill -9 its orphans hold the memory for a moment. */
const patienceMs = 15_000;
const largeLogBytes = 10_000_000;

/** A real PostgreSQL that belongs to one data folder and listens on this machine alone. */
export class EmbeddedPostgres {
  private constructor(
    private readonly home: Home,
    private readonly binaries: Binaries,
    private readonly data: string,
    private readonly options: EmbeddedOptions,
    /** On 127.0.0.1. */
    readonly port: number,
  ) {}

  /**
   * Makes the data folder if there is none, starts the server on a free port or adopts the one that
   * already runs, and makes the database. Safe to call from several processes at once. Throws
   * EmbeddedPostgresError with a sentence for the operator.
   */
  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const home = await settle(options.dataDir, options.log);
    const binaries = await findBinaries(options.dataDir, home.as, options.programs);
    const { password, durable = true } = options;
    const data = await ensureCluster(home, binaries, { password, durable });
    const draft = new EmbeddedPostgres(home, binaries, data, options, 0);
    return new EmbeddedPostgres(home, binaries, data, options, await draft.bringUp());
  }

  /** The superuser's address of the database `blueheart`. Holds the password. */
  get url(): string {
    return `postgres://postgres:${this.options.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts the server again on the same port, should it have died. Throws EmbeddedPostgresError. */
  async revive(): Promise<void> {
    await this.bringUp(this.port);
  }

  /** Ends every connection and stops the server; everything committed is on disk. Bears being repeated. */
  async stop(): Promise<void> {
    await this.control('stop', '--mode=fast', '--timeout=8');
    if (await findPostmaster(this.data))
      await this.control('stop', '--mode=immediate', '--timeout=5');
  }

  /** Stops the server and deletes its data, wherever it lies. For tests. */
  async discard(): Promise<void> {
    await this.control('stop', '--mode=immediate', '--timeout=5');
    await rm(this.home.folder, { recursive: true, force: true });
    await rm(join(this.options.dataDir, 'postgres'), { recursive: true, force: true });
  }

  /** Ends when the server answers and has our database. Gives its port. */
  private async bringUp(wanted?: number): Promise<number> {
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      const running = await findPostmaster(this.data);
      const problem = running
        ? await this.tryToConnect(running.port)
        : await this.tryToStart(wanted);
      if (running?.port && !problem) return running.port;
      if (problem && Date.now() > giveUpAt) throw await this.failure(problem);
      await pause(problem ? 200 : 0);
    }
  }

  private async tryToStart(wanted?: number): Promise<string | undefined> {
    await this.keepLogSmall();
    const flags = serverFlags(wanted ?? (await freePort()), this.options.durable ?? true);
    const options = flags.map((flag) => `-c ${flag}`).join(' ');
    const outcome = await this.control(
      'start',
      '--log=postgres.log',
      '--timeout=600',
      `--options=${options}`,
    );
    return outcome.ok ? undefined : lastLine(outcome.output);
  }

  private async tryToConnect(port: number | undefined): Promise<string | undefined> {
    if (!port) return 'it is still starting';
    const client = new pg.Client({
      connectionString: `postgres://postgres:${this.options.password}@127.0.0.1:${port}/postgres`,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await createDatabase(client);
      return undefined;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') throw this.wrongPassword();
      return (error as Error).message;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Paths are relative to the home: pg_ctl hands its command line to a shell. */
  private control(verb: string, ...args: string[]) {
    return run(this.binaries.pgCtl, [verb, '--pgdata=data', '--wait', '--silent', ...args], {
      as: this.home.as,
      cwd: this.home.folder,
    });
  }

  private async keepLogSmall(): Promise<void> {
    const log = join(this.home.folder, 'postgres.log');
    const size = await stat(log).then(
      (found) => found.size,
      () => 0,
    );
    if (size > largeLogBytes) await rename(log, `${log}.1`);
  }

  private wrongPassword(): EmbeddedPostgresError {
    return new EmbeddedPostgresError(
      `The secrets do not belong to the data: the password in SECRETS_DIR does not open ${this.home.folder}. ` +
        'Bring the secrets of this data back from a backup.',
    );
  }

  private async failure(problem: string): Promise<EmbeddedPostgresError> {
    const log = join(this.home.folder, 'postgres.log');
    const text = await readFile(log, 'utf8').catch(() => '');
    const reason =
      text.split('\n').findLast((line) => /(FATAL|PANIC|ERROR|HINT):/.test(line)) ?? problem;
    return new EmbeddedPostgresError(`PostgreSQL did not start: ${reason.trim()} (more in ${log})`);
  }
}

function serverFlags(port: number, durable: boolean): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'password_encryption=scram-sha-256',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
  ];
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount) return;
  await client.query(`create database ${database}`).catch((error: { code?: string }) => {
    // Another start made it between our look and our try.
    if (!['42P04', '23505', '55006'].includes(error.code ?? '')) throw error;
  });
}

/** Free at this moment. Should it be taken before PostgreSQL has it, the start is tried with another. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
