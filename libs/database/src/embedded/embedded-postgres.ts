import { chown, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries, type Binaries } from './binaries.js';
import { ensureCluster, lastLine, majorOf } from './cluster.js';
import { EmbeddedPostgresError, wrongPassword } from './error.js';
import { archiveFlags, freePort, recoveryFlags, serverFlags, spoolName } from './flags.js';
import { greet } from './greet.js';
import { settle, type Home } from './home.js';
import type { EmbeddedOptions, Recovery } from './options.js';
import { findPostmaster } from './postmaster.js';
import { run } from './run.js';
import { ServerLog } from './server-log.js';

const database = 'blueheart';
/** How long a start is tried again: after kill -9 its orphans hold the memory for a moment. */
const patienceMs = 15_000;

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
    const binaries = await binariesFor(options, home);
    const { password, durable = true } = options;
    const data = await ensureCluster(home, binaries, { password, durable });
    const draft = new EmbeddedPostgres(home, binaries, data, options, 0);
    return new EmbeddedPostgres(home, binaries, data, options, await draft.bringUp());
  }

  /**
   * Starts a server on a restored folder beside the data. When this resolves it has replayed what there is, or all
   * until the wanted moment, and takes commits of its own. Throws EmbeddedPostgresError.
   */
  static async recover(
    options: EmbeddedOptions,
    home: Home,
    { folder, timeline, until }: Recovery,
  ): Promise<EmbeddedPostgres> {
    const place = { folder, as: home.as };
    const draft = new EmbeddedPostgres(
      place,
      await binariesFor(options, place),
      join(folder, 'data'),
      options,
      await freePort(),
    );
    await draft.replay(recoveryFlags(timeline, until), until);
    return draft;
  }

  /** Where the server puts finished WAL, until somebody takes it to the archive. Nothing where it archives none. */
  get spool(): string | undefined {
    return this.archives ? join(this.home.folder, spoolName) : undefined;
  }

  /** The folder that holds the data folder. */
  get folder(): string {
    return this.home.folder;
  }

  get dataFolder(): string {
    return this.data;
  }

  private get log(): ServerLog {
    return new ServerLog(this.home.folder);
  }

  private get archives(): boolean {
    return this.options.archive ?? this.options.durable ?? true;
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

  private async tryToStart(
    wanted?: number,
    more: readonly string[] = [],
  ): Promise<string | undefined> {
    await this.log.keepSmall();
    if (this.spool) await this.makeSpool(this.spool);
    const flags = [
      ...serverFlags(wanted ?? (await freePort()), this.options.durable ?? true),
      ...(this.archives ? archiveFlags : []),
      ...more,
    ];
    const options = flags.map((flag) => `-c "${flag}"`).join(' ');
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
    const outcome = await greet(port, this.options.password, database);
    if (outcome === 'wrong password') throw wrongPassword(this.home.folder);
    return outcome;
  }

  /** Ends when the server has come to the end of its recovery. One whose recovery fails stops by itself. */
  private async replay(flags: readonly string[], until?: Date): Promise<void> {
    const problem = await this.tryToStart(this.port, flags);
    for (;;) {
      const refused = problem ?? (await this.tryToConnect(this.port));
      if (!refused) return;
      if (!(await findPostmaster(this.data))) {
        // All that is archived lies before that moment: then all of it is what was asked for.
        if (until && (await this.endedTooEarly()))
          return this.replay(flags.filter((flag) => !flag.startsWith('recovery_target_time=')));
        throw await this.failure(refused);
      }
      await pause(100);
    }
  }

  /** Paths are relative to the home: pg_ctl hands its command line to a shell. */
  private control(verb: string, ...args: string[]) {
    return run(this.binaries.pgCtl, [verb, '--pgdata=data', '--wait', '--silent', ...args], {
      as: this.home.as,
      cwd: this.home.folder,
    });
  }

  private async makeSpool(spool: string): Promise<void> {
    await mkdir(spool, { recursive: true, mode: 0o700 });
    if (this.home.as.uid !== undefined) await chown(spool, this.home.as.uid, this.home.as.gid!);
  }

  private endedTooEarly(): Promise<boolean> {
    return this.log.says('recovery ended before configured recovery target was reached');
  }

  private async failure(problem: string): Promise<EmbeddedPostgresError> {
    const reason = (await this.log.complaint()) ?? problem;
    return new EmbeddedPostgresError(
      `PostgreSQL did not start: ${reason.trim()} (more in ${this.log.file})`,
    );
  }
}

/** Data that are there decide. */
async function binariesFor({ dataDir, programs }: EmbeddedOptions, home: Home): Promise<Binaries> {
  return findBinaries(dataDir, home.as, { installed: programs, major: await majorOf(home) });
}
