import { hearersOf } from '@blueheart/contracts';
import { describeFault } from '@blueheart/database';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { BusConnection } from './bus-connection.js';
import { Doorbell } from './doorbell.js';
import { Queues, type Shipment, type ShippedEvent } from './queues.js';
import { Ticker } from './ticker.js';

const batchSize = 500;
const pollMs = 1_000;

interface OutboxRow {
  id: string;
  event: string;
  type: string;
  version: number;
  payload: unknown;
  at: Date;
}

/**
 * Carries announcements from the outbox to the queues: in batches, one job for each hearing service and
 * batch. A shipment is stored before it is enqueued, and shipped again until its receipts are there, so
 * neither a crash nor a wiped queue loses an event. Several relays share the work (SKIP LOCKED).
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Relay.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    pollMs,
    (error) => this.logger.warn(`The relay waits: ${describeFault(error)}`),
  );

  constructor(
    @Inject(BusConnection) private readonly connection: BusConnection,
    @Inject(Doorbell) private readonly doorbell: Doorbell,
    @Inject(Queues) private readonly queues: Queues,
  ) {}

  onApplicationBootstrap(): void {
    this.doorbell.onRing(() => this.ticker.wake());
    this.connection.listen(() => this.ticker.wake());
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    while (this.ticker.active && (await this.ship()) === batchSize);
    while (this.ticker.active && (await this.shipAgain()) > 0);
  }

  /** Ships what is new. Gives how many outbox rows it took. */
  private async ship(): Promise<number> {
    const client = await this.connection.pool.connect();
    const shipments: Shipment[] = [];
    let taken = 0;
    try {
      await client.query('begin');
      const { rows } = await client.query<OutboxRow>(
        `select id, event, type, version, payload, at from bus.outbox
         where shipped_at is null order by id limit ${batchSize} for update skip locked`,
      );
      taken = rows.length;
      shipments.push(...groupByHearer(rows));
      for (const { id, hearer, events } of shipments) {
        await client.query(
          `insert into bus.shipments (id, hearer, events, due_at) values ($1, $2, $3, now() + interval '15 seconds')`,
          [id, hearer, events.map((event) => event.id)],
        );
      }
      await client.query('update bus.outbox set shipped_at = now() where id = any($1::bigint[])', [
        rows.map((row) => row.id),
      ]);
      await client.query('commit');
      client.release();
    } catch (error) {
      // Ended and not given back: nobody knows what state its transaction is in.
      client.release(error as Error);
      throw error;
    }
    for (const shipment of shipments) await this.queues.send(shipment);
    return taken;
  }

  /** Ships once more what is due without a receipt, each time after a longer wait. Gives how many shipments. */
  private async shipAgain(): Promise<number> {
    const due = await this.connection.query<{ id: string; hearer: string }>(
      `update bus.shipments set attempts = attempts + 1,
              due_at = now() + least(interval '5 minutes', interval '15 seconds' * power(2, least(attempts, 6)))
       where id in (select id from bus.shipments where due_at <= now() order by due_at limit 20 for update skip locked)
       returning id, hearer`,
    );
    for (const { id, hearer } of due) {
      const events = await this.unreceived(id, hearer);
      if (events.length) await this.queues.send({ id, hearer, events });
      else await this.connection.query('delete from bus.shipments where id = $1', [id]);
    }
    return due.length;
  }

  private async unreceived(shipment: string, hearer: string): Promise<ShippedEvent[]> {
    const rows = await this.connection.query<OutboxRow>(
      `select o.id, o.event, o.type, o.version, o.payload, o.at
       from bus.outbox o join bus.shipments s on o.event = any(s.events)
       where s.id = $1 and not exists (select from bus.inbox i where i.hearer = $2 and i.event = o.event)
       order by o.id`,
      [shipment, hearer],
    );
    return rows.map(shipped);
  }
}

function groupByHearer(rows: OutboxRow[]): Shipment[] {
  const byHearer = new Map<string, ShippedEvent[]>();
  for (const row of rows) {
    for (const hearer of hearersOf(row.type)) {
      byHearer.set(hearer, [...(byHearer.get(hearer) ?? []), shipped(row)]);
    }
  }
  return [...byHearer].map(([hearer, events]) => ({ id: uuidv7(), hearer, events }));
}

function shipped(row: OutboxRow): ShippedEvent {
  return {
    id: row.event,
    type: row.type,
    version: row.version,
    at: row.at.toISOString(),
    payload: row.payload,
  };
}
