import { Secrets, Settings } from '@blueheart/config';
import { connectionOf, openPool } from '@blueheart/database';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

const channel = 'bus_outbox';

/** Connections of the relay alone, and of the relay with BullMQ, whose workers keep one each to listen on. */
const sizeBeside = 4;
const sizeWithQueue = 16;

/** The bus's own role: one pool for the relay and BullMQ together, one connection that listens. */
@Injectable()
export class BusConnection implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  private readonly url: string;
  private listener: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(@Inject(Settings) settings: Settings, @Inject(Secrets) secrets: Secrets) {
    const connection = connectionOf(settings, secrets, 'bus');
    this.url = connection.url;
    // What the bus itself writes may be lost with the last moments before a crash of PostgreSQL: the outbox row is
    // there again then, or the shipment, and receipts see to it that nothing takes effect twice.
    this.pool = openPool(connection, settings.queueUrl ? sizeBeside : sizeWithQueue, {
      searchPath: 'bullmq,public',
      synchronousCommit: false,
    });
  }

  /** With a `name` the statement is planned once a connection, not each time. */
  async query<Row>(text: string, values: unknown[] = [], name?: string): Promise<Row[]> {
    return (await this.pool.query({ text, values, name })).rows as Row[];
  }

  /** Calls back when any process has announced something. A lost connection is made again; polling covers the gap. */
  listen(onNews: () => void): void {
    if (this.closed) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'bus listen',
      keepAlive: true,
    });
    this.listener = client;
    client.on('notification', onNews);
    const again = () => {
      if (this.closed || this.listener !== client) return;
      this.listener = undefined;
      this.retry = setTimeout(() => this.listen(onNews), 1_000);
    };
    client.on('error', again);
    client.on('end', again);
    client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .catch(again);
  }

  async notify(): Promise<void> {
    await this.pool.query(`notify ${channel}`);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.listener?.end().catch(() => undefined);
    await this.pool.end();
  }
}
