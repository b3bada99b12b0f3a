import { Database, describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PromiseBell } from './promise-bell.js';
import { Reservations } from './reservations.service.js';

const minuteMs = 60_000;

/** Promises follow what there is: after each movement, and as time passes. */
@Injectable()
export class ReservationsTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReservationsTimers.name);
  private readonly ticker = new Ticker(
    () => this.run(),
    minuteMs,
    (error) => this.logger.warn(`What is kept for events waits for now: ${describeFault(error)}`),
  );

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reservations) private readonly reservations: Reservations,
    @Inject(PromiseBell) private readonly bell: PromiseBell,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
    this.bell.onRing(() => this.ticker.wake());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /**
   * Campaigns with an event ahead, with something kept, or with something told that is true no more. One that fails holds
   * up no other; all errors are thrown together at the end.
   */
  private async run(): Promise<void> {
    const campaigns = await this.database.query<{ slug: string }>(
      `select c.slug from campaigns c
       where exists (select from events e where e.campaign = c.slug
           and (e.told <> '[]' or e.state in ('confirmed', 'reopened') and e.ends_at > now()))
         or exists (select from reservations r where r.campaign = c.slug and r.freed is null)
       order by c.slug`,
    );
    const errors: unknown[] = [];
    const faults: string[] = [];
    for (const { slug } of campaigns) {
      if (!this.ticker.active) break;
      try {
        await this.database.transaction((tx) => this.reservations.settle(tx, slug));
      } catch (error) {
        errors.push(error);
        faults.push(`${slug}: ${describeFault(error)}`);
      }
    }
    if (errors.length) throw new AggregateError(errors, faults.join('; '));
  }
}
