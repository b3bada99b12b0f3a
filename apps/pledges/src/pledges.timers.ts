import { describeFault } from '@blueheart/database';
import { runSteps, Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InvalidationSteps } from './invalidations/invalidation.steps.js';
import { ErasureNotes } from './my-pledge/erasure-notes.service.js';
import { PledgesUpkeep } from './pledges.upkeep.js';
import { WitnessedHeld } from './witnessed/witnessed-held.service.js';
import { TallyRecount } from './tally/tally.recount.js';

const minuteMs = 60_000;

/** What the passing of time does: reminders after two days, forgetting after thirty, the daily recount. */
@Injectable()
export class PledgesTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PledgesTimers.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    minuteMs,
    (error) => this.logger.warn(`What is due waits: ${describeFault(error)}`),
  );

  constructor(
    @Inject(PledgesUpkeep) private readonly upkeep: PledgesUpkeep,
    @Inject(TallyRecount) private readonly recount: TallyRecount,
    @Inject(InvalidationSteps) private readonly invalidations: InvalidationSteps,
    @Inject(ErasureNotes) private readonly notes: ErasureNotes,
    @Inject(WitnessedHeld) private readonly witnessed: WitnessedHeld,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    const isActive = () => this.ticker.active;
    const all = (some: () => Promise<number>) => async () => {
      while (isActive() && (await some()) > 0);
    };
    const steps = {
      // First: who is gone is gone from every backup too.
      'erasure notes': () => this.notes.noteAll(),
      reminders: all(() => this.upkeep.remind()),
      unconfirmed: all(() => this.upkeep.purgeUnconfirmed()),
      withdrawn: all(() => this.upkeep.purgeWithdrawn()),
      'set aside': all(() => this.invalidations.step()),
      farewells: () => this.upkeep.endFarewells(),
      'old keys': () => this.upkeep.forgetOldKeys(),
      'held witnessed': () => this.witnessed.forgetOld(),
      recount: () => this.recountDaily(),
    };
    await runSteps(steps, isActive);
  }

  private async recountDaily(): Promise<void> {
    for (const sentence of (await this.recount.recountOncePerDay()) ?? [])
      this.logger.warn(sentence);
  }
}
