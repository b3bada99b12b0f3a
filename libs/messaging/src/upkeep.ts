import { describeFault } from '@blueheart/database';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import { silentHearers } from './silence.js';
import { runSteps } from './steps.js';
import { Ticker } from './ticker.js';

const everyMs = 60_000;
const atOnce = 10_000;

/**
 * Receipts are kept for two days, and for as long as there is a shipment from before for the same hearer: it may ask for
 * them still, when its hearer died between the receipt and the end of the shipment. Processes side by side take
 * different rows.
 */
const forgetReceipts = `
delete from bus.inbox where ctid = any(array(
  select i.ctid from bus.inbox i
    left join (select hearer, min(shipped_at) as since from bus.shipments group by hearer) oldest using (hearer)
  where received_at < now() - interval '2 days' and (since is null or received_at < since)
  limit ${atOnce} for update of i skip locked))`;

/** A newer release would have shipped it by now; until then it waits in the outbox. */
const buryUnknown = `
with stranger as (
  delete from bus.outbox o where not exists (select from bus.ways w where w.type = o.type) and at < now() - interval '10 minutes'
  returning event, type, version, payload, at, trace)
insert into bus.dead_letters (hearer, event, type, version, payload, error, attempts, at, trace)
select 'unknown', event, type, version, payload, 'No release that runs here knows this type.', 0, at, trace from stranger
on conflict (hearer, event) do nothing`;

/**
 * Keeps the bus small: what is received is forgotten, what nobody can ship is set aside, and of whom nothing is heard is
 * told.
 */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Upkeep.name);
  /** Who is silent, and was told to be. */
  private told: ReadonlySet<string> = new Set();
  private readonly ticker = new Ticker(
    () => this.run(),
    everyMs,
    (error) => this.logger.warn(`The bus is not tidied: ${describeFault(error)}`),
  );

  constructor(@Inject(BusConnection) private readonly bus: BusConnection) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /** @internal The ticker calls it once a minute. */
  async run(): Promise<void> {
    const steps = {
      'unknown types': () => this.buryUnknown(),
      receipts: () => this.forgetReceipts(),
      'silent services': () => this.tellSilent(),
    };
    await runSteps(steps, () => true);
  }

  private async buryUnknown(): Promise<void> {
    const { rowCount } = await this.bus.pool.query(buryUnknown);
    if (rowCount) this.logger.error(`${rowCount} events of unknown types: now dead letters.`);
  }

  private async forgetReceipts(): Promise<void> {
    let forgotten: number | null;
    do forgotten = (await this.bus.pool.query(forgetReceipts)).rowCount;
    while (this.ticker.active && forgotten === atOnce);
  }

  private async tellSilent(): Promise<void> {
    const silent = await silentHearers(this.bus);
    for (const { hearer, shipments } of silent.filter((one) => !this.told.has(one.hearer)))
      this.logger.warn(
        `${hearer} has received nothing for an hour, and ${shipments} shipments wait for it. If it runs nowhere, the database grows.`,
      );
    this.told = new Set(silent.map(({ hearer }) => hearer));
  }
}
