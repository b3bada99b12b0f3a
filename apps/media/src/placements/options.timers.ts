import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { OptionsService } from './options.service.js';

const everyMs = 30_000;

/** What nobody booked while it was kept for us is a draft again. */
@Injectable()
export class OptionsTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OptionsTimers.name);
  private readonly ticker: Ticker = new Ticker(
    () => this.run(),
    everyMs,
    (error) => this.logger.warn(`Options end later: ${describeFault(error)}`),
  );

  constructor(@Inject(OptionsService) private readonly options: OptionsService) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    while (this.ticker.active && (await this.options.endNext()));
  }
}
