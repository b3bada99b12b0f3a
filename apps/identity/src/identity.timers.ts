import { Database, describeFault } from '@blueheart/database';
import { runSteps, Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AttemptsService } from './sessions/attempts.service.js';
import { StaffParts } from './staff/staff.parts.js';

const hourMs = 3_600_000;

/** What the passing of time ends: sessions nobody used, half-made sign-ins, counts of attempts. */
@Injectable()
export class IdentityTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(IdentityTimers.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    hourMs,
    (error) => this.logger.warn(`What is over stays for now: ${describeFault(error)}`),
  );

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptsService) private readonly attempts: AttemptsService,
    @Inject(StaffParts) private readonly parts: StaffParts,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async run(): Promise<void> {
    const endOld = (table: string) => () =>
      this.database.query(`delete from ${table} where expires_at < now()`);
    const steps = {
      sessions: endOld('sessions'),
      verifications: endOld('verifications'),
      passes: endOld('passes'),
      attempts: () => this.attempts.forgetOld(),
      'staff from before': () => this.database.transaction((tx) => this.parts.tellThoseBefore(tx)),
    };
    await runSteps(steps, () => this.ticker.active);
  }
}
