import { setTimeout as sleep } from 'node:timers/promises';
import { describeFault } from '@blueheart/database';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import { batchSizes } from './bus.metrics.js';
import { Doorbell } from './doorbell.js';
import { OutboxFloor } from './outbox-floor.js';
import { Queues } from './queues.js';
import type { ShippedEvent } from './shipment.js';
import { ShortWay } from './short-way.js';
import { Ticker } from './ticker.js';

const batchSize = 1_000;
const pollMs = 1_000;
/** The longest pause between two shipments of one relay. */
const maxPauseMs = 50;

/**
 * Takes up to $1 announcements with numbers above $3 and makes one shipment for each hearing service. One statement: what
 * left the outbox is in a shipment. Relays side by side take different rows. Of the hearers in $2 it tells the events too.
 */
const ship = `
with taken as (
  delete from bus.outbox where id = any(array(
    select id from bus.outbox o where id > $3 and exists (select from bus.ways w where w.type = o.type)
    order by id limit $1 for update skip locked))
  returning id, event, type, version, payload, at, trace),
loaded as (
  insert into bus.shipments (hearer, events, due_at)
  select way.hearer,
         json_agg(json_build_object('id', event, 'type', type, 'version', version, 'at', at, 'payload', payload,
                                    'trace', trace) order by taken.id),
         now() + interval '12 seconds'
  from taken join bus.ways way using (type) where way.hearer is not null
  group by way.hearer
  returning id, hearer, attempts, case when hearer = any($2) then events end as events)
select (select count(*)::int from taken) as taken, (select max(id)::float8 from taken) as last,
       (select coalesce(json_agg(loaded), '[]') from loaded) as loaded`;

const atOnceAgain = 500;
/**
 * What is due without a receipt: its job was lost, its worker died, or it failed and has waited. After 12 s twice, then
 * after 24, 48 … 300 s: a hearer that is away has its jobs in the queue, and is not asked for all of them all the time.
 */
const shipAgain = `
update bus.shipments set attempts = least(attempts + 1, 30000),
       due_at = now() + interval '1 second' * least(300, 12 * 2 ^ greatest(0, least(attempts, 8) - 2))
where id in (select id from bus.shipments where due_at <= now() order by due_at limit ${atOnceAgain} for update skip locked)
returning id, hearer, attempts`;

interface Loaded {
  readonly id: string;
  readonly hearer: string;
  readonly attempts: number;
  readonly events?: readonly ShippedEvent[] | null;
}

interface Shipped {
  readonly taken: number;
  /** The highest number among them. */
  readonly last: number | null;
  readonly loaded: readonly Loaded[];
}

/**
 * Carries announcements from the outbox to the queues: in batches, one job for each hearing service and
 * batch. A shipment is stored before it is enqueued, and enqueued again until its receipts are there, so
 * neither a crash nor a wiped queue loses an event.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private nextPoll = 0;
  private readonly floor = new OutboxFloor();
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
    @Inject(ShortWay) private readonly shortWay: ShortWay,
  ) {}

  onApplicationBootstrap(): void {
    this.doorbell.answeredBy(() => this.ticker.wake());
    this.connection.listen(() => this.ticker.wake());
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.doorbell.answeredBy(undefined);
    await this.ticker.stop();
    await this.shortWay.close();
  }

  private async run(): Promise<void> {
    const isPoll = performance.now() >= this.nextPoll;
    const behind = isPoll ? 0 : this.floor.behind;
    let taken = await this.ship(behind);
    while (this.ticker.active && taken === batchSize) taken = await this.ship(behind);
    await sleep(pauseAfter(taken));
    // What is due again has waited already: once a poll is enough, however often it is woken.
    if (!isPoll) return;
    // If there may be more of it, what is new goes first all the same.
    if ((await this.shipAgain()) === atOnceAgain) return this.ticker.wake();
    this.floor.polled();
    this.nextPoll = performance.now() + pollMs;
  }

  /** Ships what is new, of what has numbers above this. Gives how many announcements it took. */
  private async ship(behind: number): Promise<number> {
    const [shipped] = await this.connection.query<Shipped>(
      ship,
      [batchSize, this.shortWay.free(), behind],
      'bus ship',
    );
    const { taken, last, loaded } = shipped!;
    this.floor.shipped(last);
    if (taken) batchSizes.observe(taken);
    const others = loaded.filter(({ events, ...shipment }) => {
      if (events) this.shortWay.take({ ...shipment, events, failures: 0, waited: 0 });
      return !events;
    });
    if (others.length) await this.enqueue(others);
    return taken;
  }

  private async shipAgain(): Promise<number> {
    const due = await this.connection.query<Loaded>(shipAgain, [], 'bus ship again');
    if (due.length) await this.enqueue(due);
    return due.length;
  }

  /** What the queue does not take now is due again in a second, not in twelve. */
  private async enqueue(loaded: readonly Loaded[]): Promise<void> {
    try {
      await this.queues.send(loaded);
    } catch (error) {
      await this.connection.query(
        `update bus.shipments set due_at = now() + interval '1 second' where id = any($1)`,
        [loaded.map(({ id }) => id)],
      );
      throw error;
    }
  }
}

/**
 * How long to wait for company, in milliseconds. A shipment of hundreds costs little more than one of three, so the
 * more there was, the longer: up to about 500 announcements a second none waits, and of any number none waits long.
 */
function pauseAfter(taken: number): number {
  return taken === batchSize ? 0 : Math.min(taken * 2, maxPauseMs);
}
