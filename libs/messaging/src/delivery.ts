import { contractOf, type Event, type EventContract } from '@blueheart/contracts';
import { describeFault, isPassing, type Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import type { Shipment, ShippedEvent } from './queues.js';

/** A handler as the transport calls it, once for an event or once for a batch. */
export interface BoundHandler {
  readonly contract: EventContract;
  readonly batch: boolean;
  readonly call: (payload: unknown, tx: Transaction) => Promise<void>;
}

/** After this many failures an event is a dead letter. Waits between them: 1, 2, 4 … 60 s. */
const maxAttempts = 8;

/** Brings a shipment to its handlers: inbox and effects in one transaction, each event once. */
@Injectable()
export class Delivery {
  private readonly logger = new Logger(Delivery.name);

  constructor(@Inject(BusConnection) private readonly bus: BusConnection) {}

  /** All at once if that works; else one by one, so that a bad event fails alone. */
  async deliver(
    shipment: Shipment,
    database: Database,
    handlers: readonly BoundHandler[],
  ): Promise<void> {
    try {
      await this.receive(shipment.events, database, handlers);
    } catch (error) {
      if (shipment.events.length === 1) await this.failed(shipment, shipment.events[0]!, error);
      else await this.oneByOne(shipment, database, handlers);
    }
    await this.close(shipment);
  }

  private async oneByOne(
    shipment: Shipment,
    database: Database,
    handlers: readonly BoundHandler[],
  ): Promise<void> {
    for (const event of shipment.events) {
      try {
        await this.receive([event], database, handlers);
      } catch (error) {
        await this.failed(shipment, event, error);
      }
    }
  }

  private async receive(
    events: readonly ShippedEvent[],
    database: Database,
    handlers: readonly BoundHandler[],
  ): Promise<void> {
    await database.transaction(async (tx) => {
      for (const run of runsOfOneType(await takeIn(tx, events))) {
        const parsed = run.map(parse);
        for (const handler of handlers.filter(({ contract }) => contract.type === run[0]!.type)) {
          if (handler.batch) await handler.call(parsed, tx);
          else for (const event of parsed) await handler.call(event, tx);
        }
      }
    });
  }

  /**
   * Notes the failure; the relay ships the event again after a while, or it becomes a dead letter. Trouble
   * that goes by is nobody's fault and is not counted: it is thrown on, and the relay ships again.
   */
  private async failed(shipment: Shipment, event: ShippedEvent, error: unknown): Promise<void> {
    if (isPassing(error)) throw error;
    const reason = describeFault(error);
    const [row] = await this.bus.query<{ attempts: number }>(
      `insert into bus.failures as f (hearer, event, error) values ($1, $2, $3)
       on conflict (hearer, event) do update set attempts = f.attempts + 1, error = excluded.error, failed_at = now()
       returning attempts`,
      [shipment.hearer, event.id, reason],
    );
    const attempts = row!.attempts;
    if (attempts >= maxAttempts) await this.bury(shipment.hearer, event, reason, attempts);
    else {
      this.logger.warn(
        `${shipment.hearer} could not take in ${event.type} ${event.id} (${attempts} of ${maxAttempts}).`,
      );
      await this.bus.query(
        `update bus.shipments set due_at = least(due_at, now() + interval '1 second' * least(60, power(2, $2::int - 1))) where id = $1`,
        [shipment.id, attempts],
      );
    }
  }

  /** A dead letter counts as received: it blocks nobody, and is replayed once its cause is repaired. */
  private async bury(
    hearer: string,
    event: ShippedEvent,
    error: string,
    attempts: number,
  ): Promise<void> {
    this.logger.error(`${hearer} gave up on ${event.type} ${event.id}: now a dead letter.`);
    await this.bus.query(
      `with dead as (
         insert into bus.dead_letters (hearer, event, type, version, payload, error, attempts)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (hearer, event) do nothing),
       done as (delete from bus.failures where hearer = $1 and event = $2)
       insert into bus.inbox (hearer, event) values ($1, $2) on conflict do nothing`,
      [hearer, event.id, event.type, event.version, JSON.stringify(event.payload), error, attempts],
    );
  }

  /** The shipment is done when each of its events has its receipt; what failed before and is received now, too. */
  private async close(shipment: Shipment): Promise<void> {
    await this.bus.query(
      `with healed as (
         delete from bus.failures f using bus.inbox i
         where f.hearer = $2 and f.event = any($3::uuid[]) and i.hearer = f.hearer and i.event = f.event)
       delete from bus.shipments s where s.id = $1 and not exists (
         select from unnest(s.events) e where not exists (
           select from bus.inbox i where i.hearer = s.hearer and i.event = e))`,
      [shipment.id, shipment.hearer, shipment.events.map((event) => event.id)],
    );
  }
}

/** Writes the receipts and gives the events that had none yet, in the order they were announced. */
async function takeIn(tx: Transaction, events: readonly ShippedEvent[]): Promise<ShippedEvent[]> {
  const rows = await tx.query<{ event: string }>(
    'insert into bus.inbox (event) select unnest($1::uuid[]) order by 1 on conflict do nothing returning event',
    [events.map((event) => event.id)],
  );
  const fresh = new Set(rows.map((row) => row.event));
  return events.filter((event) => fresh.has(event.id));
}

/** The events in the order they were announced, cut where the type changes: what came first takes effect first. */
function runsOfOneType(events: readonly ShippedEvent[]): ShippedEvent[][] {
  const runs: ShippedEvent[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.[0]!.type === event.type) last.push(event);
    else runs.push([event]);
  }
  return runs;
}

function parse(event: ShippedEvent): Event<EventContract> {
  const contract = contractOf(event.type, event.version);
  if (!contract)
    throw new Error(`This release does not know ${event.type} version ${event.version}.`);
  return { id: event.id, at: new Date(event.at), data: contract.schema.parse(event.payload) };
}
