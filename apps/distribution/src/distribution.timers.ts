import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { StockRecount } from './stock/stock.recount.js';

const minuteMs = 60_000;

/** What the passing of time does: the ledger is counted again each night. */
@Injectable()
export class DistributionTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DistributionTimers.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    minuteMs,
    (error) => this.logger.warn(`What is due waits for now: ${describeFault(error)}`),
  );

  constructor(@Inject(StockRecount) private readonly recount: StockRecount) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    for (const difference of (await this.recount.oncePerDay()) ?? [])
      this.logger.error(`The ledger: ${difference}`);
  }
}
