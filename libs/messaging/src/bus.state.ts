import { metrics } from '@blueheart/telemetry';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { BusConnection } from './bus-connection.js';

export interface BusReport {
  /** Announcements that no relay has taken yet, and the age of the oldest in seconds. */
  readonly unshipped: number;
  readonly oldestUnshipped: number;
  /** Shipments without their receipt that wait for nothing but their turn, and the age of the oldest in seconds. */
  readonly unreceived: number;
  readonly oldestUnreceived: number;
  /** Events that have failed and come again. */
  readonly failing: number;
  /** Events that came too early: they wait for another, or for a release that takes them in. */
  readonly parked: number;
  readonly deadLetters: number;
}

/** How the bus is doing, as the database tells it: the same from every process. */
@Injectable()
export class BusState implements OnApplicationShutdown {
  constructor(@Inject(BusConnection) private readonly bus: BusConnection) {
    running.add(this);
  }

  onApplicationShutdown(): void {
    running.delete(this);
  }

  async report(): Promise<BusReport> {
    const [row] = await this.bus.query<BusReport>(
      `select (select count(*)::int from bus.outbox) as unshipped,
              coalesce((select extract(epoch from now() - at)::float8 from bus.outbox order by id limit 1), 0) as "oldestUnshipped",
              s.*, (select count(*)::int from bus.dead_letters) as "deadLetters"
       from (select count(*) filter (where failures = 0 and waits_for is null)::int as unreceived,
                    coalesce(extract(epoch from now() - min(shipped_at) filter (where failures = 0 and waits_for is null))::float8, 0) as "oldestUnreceived",
                    count(*) filter (where failures > 0 and waits_for is null)::int as failing,
                    count(*) filter (where waits_for is not null)::int as parked
             from bus.shipments) s`,
    );
    return row!;
  }
}

/** Who answers for the gauges: the one of this process. */
const running = new Set<BusState>();

const gauges: Record<keyof BusReport, [name: string, help: string]> = {
  unshipped: ['bus_unshipped_events', 'Announcements that no relay has taken yet.'],
  oldestUnshipped: ['bus_oldest_unshipped_seconds', 'Age of the oldest of them.'],
  unreceived: ['bus_unreceived_shipments', 'Shipments without their receipt.'],
  oldestUnreceived: ['bus_oldest_unreceived_seconds', 'Age of the oldest of them.'],
  failing: ['bus_failing_events', 'Events that failed and come again.'],
  parked: [
    'bus_parked_events',
    'Events that came too early, and wait for another or for another release.',
  ],
  deadLetters: ['bus_dead_letters', 'Events that a service gave up on.'],
};

/** One question for all of them, however many ask at the same moment. */
let asking: Promise<BusReport | undefined> | undefined;

function ask(): Promise<BusReport | undefined> {
  const state = [...running].at(-1);
  // Without the database the other metrics are shown all the same.
  asking ??= (state?.report() ?? Promise.resolve(undefined))
    .catch(() => undefined)
    .finally(() => (asking = undefined));
  return asking;
}

for (const [key, [name, help]] of Object.entries(gauges)) {
  new Gauge({
    name,
    help,
    registers: [metrics],
    async collect() {
      this.set((await ask())?.[key as keyof BusReport] ?? NaN);
    },
  });
}
