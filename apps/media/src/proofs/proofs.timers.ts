import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ProofFiles } from './proof-files.js';
import { RemindersService } from './reminders.service.js';

const everyMs = 10 * 60_000;

/** Whose proof is late is said, and files that came to nothing are cleared away. */
@Injectable()
export class ProofsTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ProofsTimers.name);
  private readonly ticker: Ticker = new Ticker(
    () => this.run(),
    everyMs,
    (error) => this.logger.warn(`Proofs are looked after later: ${describeFault(error)}`),
  );

  constructor(
    @Inject(RemindersService) private readonly reminders: RemindersService,
    @Inject(ProofFiles) private readonly files: ProofFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    await this.reminders.remind();
    while (this.ticker.active && (await this.files.clearNext()));
  }
}
