import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { KeptFiles } from './kept-files.js';

const everyMs = 600_000;

/** What was uploaded and refused, or cut off in between, does not stay. */
@Injectable()
export class FilesTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(FilesTimers.name);
  private readonly ticker: Ticker = new Ticker(
    () => this.run(),
    everyMs,
    (error) => this.logger.warn(`Files that nobody kept go later: ${describeFault(error)}`),
  );

  constructor(@Inject(KeptFiles) private readonly files: KeptFiles) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    while (this.ticker.active && (await this.files.forgetNext()));
  }
}
