import { Ticker } from '@blueheart/messaging';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PledgesService } from './pledges.service.js';

const minuteMs = 60_000;

/** What happens to pledges by the passing of time: the reminder after two days, and forgetting request keys. */
@Injectable()
export class PledgesTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PledgesTimers.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    minuteMs,
    (error) => this.logger.warn(`Reminders wait: ${error instanceof Error ? error.message : String(error)}`),
  );

  constructor(@Inject(PledgesService) private readonly pledges: PledgesService) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    while (this.ticker.active && (await this.pledges.remind()) > 0);
    await this.pledges.forgetOldKeys();
  }
}
