import { describeFault } from '@blueheart/database';
import { runSteps, Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HeldLetters } from './held-letters.service.js';
import { Proofs } from './proofs.service.js';
import { SigningTrends } from './trends.service.js';

const oftenMs = 5_000;
const seldomMs = 10 * 60_000;

/** Lets go what was held for its time, writes down the trends, forgets what has had its day. */
@Injectable()
export class DoubtsTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DoubtsTimers.name);
  private readonly often = this.ticker(() => this.letGo(), oftenMs);
  private readonly seldom = this.ticker(() => this.forget(), seldomMs);

  constructor(
    @Inject(HeldLetters) private readonly held: HeldLetters,
    @Inject(SigningTrends) private readonly trends: SigningTrends,
    @Inject(Proofs) private readonly proofs: Proofs,
  ) {}

  onApplicationBootstrap(): void {
    this.often.start();
    this.seldom.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.often.stop(), this.seldom.stop()]);
    await this.trends.write().catch(() => undefined);
  }

  private letGo(): Promise<void> {
    const isActive = () => this.often.active;
    const held = async () => {
      while (isActive() && (await this.held.announceDue()) > 0);
    };
    return runSteps({ trends: () => this.trends.write(), 'held letters': held }, isActive);
  }

  private forget(): Promise<void> {
    const steps = {
      'old trends': () => this.trends.forget(),
      'old proofs': () => this.proofs.forgetExpired(),
    };
    return runSteps(steps, () => this.seldom.active);
  }

  private ticker(work: () => Promise<void>, pollMs: number): Ticker {
    return new Ticker(work, pollMs, (error) =>
      this.logger.warn(`Held letters wait: ${describeFault(error)}`),
    );
  }
}
