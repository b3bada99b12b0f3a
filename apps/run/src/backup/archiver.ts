import { WalArchive, type EmbeddedPostgres } from '@blueheart/database';
import pg from 'pg';

/** What tells one server's data, and one course of its history, from another's. */
export interface ServerAbout {
  readonly system: string;
  readonly timeline: number;
  /** Whether WAL is archived at all, which only a start of the server decides. */
  readonly archives: boolean;
  /** Whether its last try to archive something failed. */
  readonly isStuck: boolean;
  /** By its clock. */
  readonly now: Date;
}

/** Brings finished WAL of the embedded server from its spool to the archive. */
export class Archiver {
  private archive: WalArchive | undefined;

  constructor(
    private readonly postgres: EmbeddedPostgres,
    private readonly dir: string,
  ) {}

  /** Once. Bears being done by several processes. */
  async take(): Promise<void> {
    const archive = await this.open();
    if (archive) await archive.take(this.postgres.spool!);
  }

  /**
   * A server that stops archives its last WAL: that is brought too. However much is left to bring, the server has
   * stopped before; what there was no time for stays in the spool, and the next start brings it.
   */
  async takeAfter(stop: () => Promise<void>): Promise<void> {
    // Only while it runs it tells whose WAL it is.
    const archive = await this.open().catch(() => undefined);
    await stop();
    if (archive) await archive.take(this.postgres.spool!);
  }

  private async open(): Promise<WalArchive | undefined> {
    if (!this.postgres.spool) return undefined;
    this.archive ??= new WalArchive(this.dir, (await aboutServer(this.postgres.url)).system);
    return this.archive;
  }
}

export async function aboutServer(url: string): Promise<ServerAbout> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'backup',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<ServerAbout>(
      `select system_identifier::text as system, (pg_control_checkpoint()).timeline_id as timeline,
              current_setting('archive_mode') <> 'off' as archives, clock_timestamp() as now,
              coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as "isStuck"
       from pg_control_system(), pg_stat_archiver`,
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
