import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { RemindersService } from './reminders.service.js';

const everyMs = 10 * 60_000;

/** That a proof is late is said. */
@Injectable()
export class ProofsTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ProofsTimers.name);
  private readonly ticker: Ticker = new Ticker(
    () => this.reminders.remind(),
    everyMs,
    (error) => this.logger.warn(`Late proofs are told later: ${describeFault(error)}`),
  );

  constructor(@Inject(RemindersService) private readonly reminders: RemindersService) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }
}
