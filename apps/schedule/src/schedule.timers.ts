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
import { LeadsService } from './leads/leads.service.js';
import { RemindersUpkeep } from './reminders/reminders.upkeep.js';
import { WaitingUpkeep } from './shifts/waiting.upkeep.js';

const minuteMs = 60_000;

/**
 * What the passing of time does: a hold that nobody answered ends, what begins has begun, an offer that nobody took goes
 * to the next, and what is to be told is told.
 */
@Injectable()
export class ScheduleTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ScheduleTimers.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    minuteMs,
    (error) => this.logger.warn(`What is due waits for now: ${describeFault(error)}`),
  );

  constructor(
    @Inject(EventsUpkeep) private readonly upkeep: EventsUpkeep,
    @Inject(WaitingUpkeep) private readonly waiting: WaitingUpkeep,
    @Inject(RemindersUpkeep) private readonly reminders: RemindersUpkeep,
    @Inject(LeadsService) private readonly leads: LeadsService,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    const isActive = () => this.ticker.active;
    await this.upkeep.run(isActive);
    await this.waiting.run(isActive);
    await this.reminders.run(isActive);
    await this.leads.forgetOld();
  }
}
