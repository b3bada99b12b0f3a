import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ErasureOrders } from './erasure-orders.service.js';

const pollMs = 1_000;

/** Looks which erasures have come to their end here. */
@Injectable()
export class ErasureOrdersTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ErasureOrdersTimers.name);
  private readonly ticker = new Ticker(
    async () => {
      while (this.ticker.active && (await this.orders.confirmDone()) > 0);
    },
    pollMs,
    (error) => this.logger.warn(`Erasures wait to be confirmed: ${describeFault(error)}.`),
  );

  constructor(@Inject(ErasureOrders) private readonly orders: ErasureOrders) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }
}
