import { describeFault } from '@blueheart/database';
import { runSteps, Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventsUpkeep } from './events/events.upkeep.js';
import { EventsTold } from './events/events.told.js';
import { ScansService } from './scans/scans.service.js';
import { SelfCheckIn } from './attendance/self-check-in.service.js';
import { LeadsService } from './leads/leads.service.js';
import { RemindersUpkeep } from './reminders/reminders.upkeep.js';
import { ZoneMoves } from './time/zone-moves.service.js';
import { WaitingUpkeep } from './shifts/waiting.upkeep.js';

const minuteMs = 60_000;
/** Zone data is as old as the process, or as the machine's packages: it is looked at when it starts, and now and then. */
const looksEveryMs = 60 * minuteMs;

/**
 * What the passing of time does: a hold that nobody answered ends, what begins has begun, an offer that nobody took goes
 * to the next, what is to be told is told, and what a change of zone data moves is found.
 */
@Injectable()
export class ScheduleTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ScheduleTimers.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    minuteMs,
    (error) => this.logger.warn(`What is due waits for now: ${describeFault(error)}`),
  );

  private lookedAt = -Infinity;

  constructor(
    @Inject(EventsTold) private readonly told: EventsTold,
    @Inject(EventsUpkeep) private readonly upkeep: EventsUpkeep,
    @Inject(WaitingUpkeep) private readonly waiting: WaitingUpkeep,
    @Inject(RemindersUpkeep) private readonly reminders: RemindersUpkeep,
    @Inject(LeadsService) private readonly leads: LeadsService,
    @Inject(SelfCheckIn) private readonly selfCheckIn: SelfCheckIn,
    @Inject(ScansService) private readonly scans: ScansService,
    @Inject(ZoneMoves) private readonly zones: ZoneMoves,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    const isActive = () => this.ticker.active;
    const steps = {
      'events from before': () => this.told.tellThoseBefore(),
      events: () => this.upkeep.run(isActive),
      'lapsed offers': () => this.waiting.run(isActive),
      reminders: () => this.reminders.run(isActive),
      'old leads': () => this.leads.forgetOld(),
      'old codes': () => this.selfCheckIn.forgetOld(),
      'old scans': () => this.scans.forgetOld(),
      'zone data': () => this.lookAtZones(),
    };
    await runSteps(steps, isActive);
  }

  private async lookAtZones(): Promise<void> {
    if (performance.now() - this.lookedAt < looksEveryMs) return;
    await this.zones.look();
    this.lookedAt = performance.now();
  }
}
