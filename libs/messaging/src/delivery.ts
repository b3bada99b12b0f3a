import type { EventContract } from '@blueheart/contracts';
import { hasBegun, type Database, type Transaction } from '@blueheart/database';
import { newTrace, nextSpan } from '@blueheart/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import { handlerSeconds, receivedBatches } from './bus.metrics.js';
import { Failures, goesBy, longestWait, type Failed } from './failures.js';
import { HandlerLimit, HandlerTooSlow } from './handler-limit.js';
import { NotHere } from './not-here.js';
import { NotYet } from './not-yet.js';
import { readEvent } from './read-event.js';
import type { Shipment, ShippedEvent } from './shipment.js';

/** A handler as the transport calls it, once for an event or once for a batch. */
export interface BoundHandler {
  readonly contract: EventContract;
  readonly batch: boolean;
  readonly call: (payload: unknown, tx: Transaction) => Promise<void>;
}

/** Brings a shipment to its handlers: inbox and effects in one transaction, each event once. */
@Injectable()
export class Delivery {
  constructor(
    @Inject(BusConnection) private readonly bus: BusConnection,
    @Inject(Failures) private readonly failures: Failures,
    @Inject(HandlerLimit) private readonly limit: HandlerLimit,
  ) {}

  /** A hearer begins to work: what was shipped to it in vain, and may be in no queue any more, is due at once. */
  async begin(hearer: string): Promise<void> {
    await this.bus.query(
      `update bus.shipments set due_at = now() where id = any(array(
         select id from bus.shipments where hearer = $1 and attempts > 3 and due_at > now() limit 10000
         for update skip locked))`,
      [hearer],
    );
  }

  /** Brings the shipment of this id, unless it is not there any more: then it was received. */
  async deliverStored(
    id: string,
    database: Database,
    handlers: readonly BoundHandler[],
  ): Promise<void> {
    const [shipment] = await this.bus.query<Shipment>(
      `select id, hearer, events, failures, attempts,
         (waited + case when waits_for is null then 0
                   else least(extract(epoch from now() - shipped_at), $2) end)::float8 as waited
       from bus.shipments where id = $1`,
      [id, longestWait],
      'bus open shipment',
    );
    if (shipment) await this.deliver(shipment, database, handlers);
  }

  /**
   * All at once if that works; else one by one, so that a bad event fails alone. Throws on trouble that goes by: the
   * relay ships again.
   */
  async deliver(
    shipment: Shipment,
    database: Database,
    handlers: readonly BoundHandler[],
  ): Promise<void> {
    try {
      await this.receive(shipment, database, handlers);
      await this.failures.none(shipment);
    } catch (error) {
      if (goesBy(error, shipment)) await this.failures.passing(shipment, error);
      const [event, ...others] = shipment.events;
      if (others.length) await this.deliverOneByOne(shipment, database, handlers);
      else await this.failures.settle(shipment, [{ event: event!, error }]);
    }
    receivedBatches.observe(shipment.events.length);
  }

  private async receive(
    { events }: Shipment,
    database: Database,
    handlers: readonly BoundHandler[],
  ): Promise<void> {
    await database.broughtAgain(async (tx) => {
      for (const run of runsOfOneType(await takeIn(tx, events)))
        await this.handle(run, tx, handlers);
    });
  }

  /**
   * In one transaction, each event behind a savepoint: those that fail leave no trace, the others commit. A handler
   * that does not come back takes the transaction down, and the others with it: they come again without it.
   */
  private async deliverOneByOne(
    shipment: Shipment,
    database: Database,
    handlers: readonly BoundHandler[],
  ): Promise<void> {
    const failed: Failed[] = [];
    let inHand: ShippedEvent | undefined;
    try {
      await database.broughtAgain(async (tx) => {
        for (const event of shipment.events) {
          inHand = event;
          const outcome = await tx.attempt(async () => {
            for (const fresh of await takeIn(tx, [event])) await this.handle([fresh], tx, handlers);
          });
          if (outcome) failed.push({ event, ...outcome });
        }
      });
    } catch (error) {
      if (error instanceof HandlerTooSlow) {
        const untried = shipment.events.filter((event) => event !== inHand);
        return this.failures.settle(shipment, [{ event: inHand!, error }], untried);
      }
      if (goesBy(error, shipment)) return this.failures.passing(shipment, error);
      // Nobody can say whose fault it is: each comes again by itself.
      return this.failures.settle(shipment, allFailed(shipment, error));
    }
    await this.failures.settle(shipment, failed);
  }

  private async handle(
    run: readonly ShippedEvent[],
    tx: Transaction,
    handlers: readonly BoundHandler[],
  ): Promise<void> {
    const { type } = run[0]!;
    const handler = handlers.find(({ contract }) => contract.type === type);
    if (!handler) throw new NotHere(type, run[0]!.version);
    const parsed = run.map(readEvent);
    const measured = handlerSeconds.startTimer({ type });
    const call = (payload: unknown, trace: string) => {
      tx.trace = trace;
      return this.limit.hold(type, tx, () => handler.call(payload, tx));
    };
    try {
      // What many events caused together is nobody's in particular.
      if (handler.batch) await call(parsed, run.length > 1 ? newTrace() : traceOf(run[0]!));
      else for (const [at, event] of parsed.entries()) await call(event, traceOf(run[at]!));
    } catch (error) {
      measured({ outcome: outcomeOf(error) });
      throw error;
    }
    measured({ outcome: 'done' });
  }
}

function outcomeOf(error: unknown): string {
  if (error instanceof HandlerTooSlow) return 'too slow';
  return error instanceof NotYet ? 'early' : 'failed';
}

function allFailed({ events }: Shipment, error: unknown): Failed[] {
  return events.map((event) => ({ event, error }));
}

/** What a handler does belongs to the trace of the request that its event came from. */
function traceOf({ trace }: ShippedEvent): string {
  return trace ? nextSpan(trace) : newTrace();
}

const receipts = `
insert into bus.inbox (event) select unnest($1::uuid[]) where ${hasBegun} order by 1
on conflict do nothing returning event`;

/** Writes the receipts and gives the events that had none yet, in the order they were announced. */
async function takeIn(tx: Transaction, events: readonly ShippedEvent[]): Promise<ShippedEvent[]> {
  const rows = await tx.query<{ event: string }>(
    receipts,
    [events.map((event) => event.id)],
    'bus take in',
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
