import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Crews } from './crews.service.js';

/** Whoever is put on a booth's shift at the last moment has its stock before they have found the boxes. */
const everyMs = 10_000;

/** Who is at an event by now is told soon after it has changed. */
@Injectable()
export class CrewsTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CrewsTimers.name);
  private readonly ticker: Ticker = new Ticker(
    () => this.crews.tell(() => this.ticker.active),
    everyMs,
    (error) => this.logger.warn(`Who is at which event is told later: ${describeFault(error)}`),
  );

  constructor(@Inject(Crews) private readonly crews: Crews) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }
}
