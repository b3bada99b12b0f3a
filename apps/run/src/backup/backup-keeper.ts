import type { Secrets, Settings } from '@blueheart/config';
import { BackupError, findBackups, pruneBackups, type EmbeddedPostgres } from '@blueheart/database';
import type { Logger } from '@blueheart/http';
import { Ticker } from '@blueheart/messaging';
import { aboutServer, Archiver } from './archiver.js';
import { takeBackup } from './take-backup.js';

const archiveEveryMs = 1_000;
const lookEveryMs = 60_000;
const dayMs = 24 * 60 * 60_000;
/** How many are kept, with all WAL since the oldest of them: any moment of that time can be restored. */
const kept = 7;

/** While the embedded server runs: its WAL goes into the archive, and once a day the whole of it into a backup. */
export class BackupKeeper {
  private readonly stopping = new AbortController();
  private readonly archiver: Archiver;
  private readonly archiving: Ticker;
  private readonly backing: Ticker;

  constructor(
    private readonly settings: Settings,
    private readonly secrets: Secrets,
    private readonly postgres: EmbeddedPostgres,
    private readonly logger: Logger,
  ) {
    this.archiver = new Archiver(postgres, settings.backups);
    const say = (what: string) => (error: unknown) => {
      if (!this.stopping.signal.aborted) logger.error({ err: error }, what);
    };
    this.archiving = new Ticker(
      () => this.archiver.take(),
      archiveEveryMs,
      say('Committed data wait to be archived: until then a lost disk loses them.'),
    );
    this.backing = new Ticker(
      () => this.backUpWhenDue(),
      lookEveryMs,
      say('The daily backup failed and will be tried again.'),
    );
  }

  start(): void {
    this.archiving.start();
    this.backing.start();
  }

  /** A backup that is being made is given up: it leaves nothing whole. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.archiving.stop(), this.backing.stop()]);
  }

  /** After a restore too: what comes later has another history, which needs a backup of its own to begin with. */
  private async backUpWhenDue(): Promise<void> {
    const dir = this.settings.backups;
    const { system, timeline, isStuck, now } = await aboutServer(this.postgres.url);
    if (isStuck)
      throw new BackupError(
        `PostgreSQL cannot put its WAL into ${this.postgres.spool} (more in postgres.log beside it).`,
      );
    const newest = (await findBackups(dir, { passOverDamaged: true })).find(
      ({ manifest }) => manifest.system === system && manifest.timeline === timeline,
    );
    if (newest && now.getTime() - Date.parse(newest.manifest.takenAt) < dayMs) return;
    const { signal } = this.stopping;
    const { folder } = await takeBackup(dir, this.settings, this.secrets, this.postgres, signal);
    await pruneBackups(dir, system, kept);
    this.logger.info({ folder }, 'backed up');
  }
}
