import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventsUpkeep } from './events/events.upkeep.js';

const minuteMs = 60_000;

/** What the passing of time does to events: a hold that nobody answered ends, and what begins has begun. */
@Injectable()
export class ScheduleTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ScheduleTimers.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    minuteMs,
    (error) => this.logger.warn(`What is due waits for now: ${describeFault(error)}`),
  );

  constructor(@Inject(EventsUpkeep) private readonly upkeep: EventsUpkeep) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private run(): Promise<void> {
    return this.upkeep.run(() => this.ticker.active);
  }
}
