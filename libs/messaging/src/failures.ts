import { describeFault, isDatabaseDown, isPassing } from '@blueheart/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import { NotHere } from './not-here.js';
import { NotYet } from './not-yet.js';
import type { Shipment, ShippedEvent } from './shipment.js';

/** After this many failures an event is a dead letter. Waits between them: 1, 2, 4 … 60 s. */
const maxFailures = 8;
/** Seconds. */
export const longestWait = 60;
/** An event that came too early, or to another release, and whose time did not come by then is a dead letter. Seconds. */
const waitsAtMost = 24 * 3_600;
/** What should go by and does not is a failure after so many attempts, a second or more apart. */
const patience = 20;

export interface Failed {
  readonly event: ShippedEvent;
  readonly error: unknown;
}

/** What becomes of a failed event: a shipment of its own that comes again later, or a dead letter. */
interface Fate extends ShippedEvent {
  readonly becomes: 'later' | 'parked' | 'dead';
  readonly failures: number;
  readonly error: string;
  readonly waits_for: string | null;
  /** Seconds from now. */
  readonly wait: number;
  /** As in the shipment. */
  readonly waited: number;
}

/**
 * The shipment is gone; each failed event has one of its own, or is dead and has its receipt, so that it blocks
 * nobody; what was not tried is a shipment again. Whoever finds that another has settled it does nothing; what another
 * has taken in meanwhile is no dead letter. All of it was shipped when the shipment was, as some may have receipts from
 * then, which are kept for as long; but of what is parked, which had none, the wait is counted.
 */
const settle = `
with gone as (delete from bus.shipments where id = $1 returning hearer, shipped_at),
fate as (
  select f.*, gone.hearer, gone.shipped_at from gone, json_to_recordset($2) as f(id uuid, type text, version smallint, at timestamptz,
         payload json, trace text, becomes text, failures smallint, error text, waits_for text, wait float, waited real)),
later as (
  insert into bus.shipments (hearer, shipped_at, events, failures, error, waits_for, waited, due_at)
  select hearer, case becomes when 'parked' then now() else shipped_at end, json_build_array(json_build_object('id', id, 'type', type, 'version', version, 'at', at,
                                                    'payload', payload, 'trace', trace)),
         failures, error, waits_for, waited, now() + interval '1 second' * wait
  from fate where becomes <> 'dead'),
rest as (
  insert into bus.shipments (hearer, shipped_at, events)
  select hearer, shipped_at, $3::json from gone where json_array_length($3) > 0),
receipt as (
  insert into bus.inbox (hearer, event) select hearer, id from fate where becomes = 'dead'
  on conflict do nothing returning event)
insert into bus.dead_letters (hearer, event, type, version, payload, error, attempts, at, trace)
select hearer, id, type, version, payload, error, failures, at, trace from fate join receipt on event = id
on conflict (hearer, event) do nothing`;

/** What a shipment's delivery leaves behind. */
@Injectable()
export class Failures {
  private readonly logger = new Logger('Delivery');
  /** What goes by at the moment, by hearer: told once. */
  private readonly troubles = new Map<string, string>();
  /** What another release takes in: told once. */
  private readonly strangers = new Set<string>();

  constructor(@Inject(BusConnection) private readonly bus: BusConnection) {}

  /** All of it was received. What waited for such an event comes again at once. */
  async none({ id, hearer, events }: Shipment): Promise<void> {
    this.troubles.delete(hearer);
    await this.bus.query(
      `with gone as (delete from bus.shipments where id = $1)
       update bus.shipments set due_at = now() where hearer = $2 and waits_for = any($3) and id <> $1`,
      [id, hearer, [...new Set(events.map(({ type }) => type))]],
      'bus close shipment',
    );
  }

  /** Trouble that goes by is nobody's fault and is not counted. */
  async passing({ id, hearer }: Shipment, error: unknown): Promise<never> {
    const trouble = describeFault(error);
    if (this.troubles.get(hearer) !== trouble)
      this.logger.warn(`${hearer} takes nothing in at the moment: ${trouble}.`);
    this.troubles.set(hearer, trouble);
    await this.bus
      .query(`update bus.shipments set due_at = now() + interval '1 second' where id = $1`, [id])
      .catch(() => undefined);
    throw error;
  }

  /** Some failed, `untried` were left alone, the others were received. */
  async settle(
    shipment: Shipment,
    failed: readonly Failed[],
    untried: readonly ShippedEvent[] = [],
  ): Promise<void> {
    const fates = failed.map(({ event, error }) => fateOf(event, error, shipment));
    await this.bus.query(settle, [shipment.id, JSON.stringify(fates), JSON.stringify(untried)]);
    for (const { event, error } of failed)
      if (error instanceof NotHere) this.tellOnce(shipment.hearer, event, error);
    for (const { becomes, type, id, failures } of fates) {
      const what = `${type} ${id}`;
      if (becomes === 'dead')
        this.logger.error(`${shipment.hearer} gave up on ${what}: now a dead letter.`);
      else if (becomes === 'later')
        this.logger.warn(
          `${shipment.hearer} could not take in ${what} (${failures} of ${maxFailures}).`,
        );
    }
    const received = shipment.events.filter(
      ({ id }) => !fates.some((fate) => fate.id === id) && !untried.some((one) => one.id === id),
    );
    if (received.length) await this.none({ ...shipment, events: received });
  }

  private tellOnce(hearer: string, { type, version }: ShippedEvent, error: NotHere): void {
    const stranger = `${hearer} ${type} ${version}`;
    if (!this.strangers.has(stranger))
      this.logger.warn(`${hearer}: ${error.message} They wait for one that does.`);
    this.strangers.add(stranger);
  }
}

/** Whether it is nobody's fault and trying again is all there is to do. A database that is away never is a failure. */
export function goesBy(error: unknown, { attempts }: Shipment): boolean {
  return isDatabaseDown(error) || (attempts < patience && isPassing(error));
}

/** The type that has to be taken in before this event can be; undefined where it failed for another reason. */
function awaitedAfter(error: unknown, { type }: ShippedEvent): string | undefined {
  if (error instanceof NotYet) return error.needs.type;
  return error instanceof NotHere ? type : undefined;
}

function fateOf(event: ShippedEvent, error: unknown, shipment: Shipment): Fate {
  const { failures: before, waited } = shipment;
  const common = { ...event, error: describeFault(error), waits_for: null, waited };
  if (goesBy(error, shipment)) return { ...common, becomes: 'later', failures: before, wait: 1 };
  const waitsFor = awaitedAfter(error, event);
  if (waitsFor) {
    // As long as it has waited already.
    const wait = Math.min(longestWait, Math.max(1, waited));
    const becomes = waited >= waitsAtMost ? 'dead' : 'parked';
    return { ...common, becomes, failures: before, wait, waits_for: waitsFor };
  }
  const failures = before + 1;
  const wait = Math.min(longestWait, 2 ** before);
  return { ...common, becomes: failures >= maxFailures ? 'dead' : 'later', failures, wait };
}
