import { Database, describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';

const everyMs = 1_000;
/** So many codes at once are worth waiting for: each is a row to write, however many came by it. */
const manyCodes = 1_000;
const longestMs = 3_000;

/**
 * Counts who comes by a link: the only writer of `visits`. They are counted in memory and written together, each second, or
 * within three where they come by more than 1,000 codes, and at the stop: the end of the process without one loses so much. While the
 * database is away they wait here. The day is that on which they are written, by the database's clock, in the campaign's
 * time zone.
 */
@Injectable()
export class Visits
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private readonly logger = new Logger(Visits.name);
  private waiting = new Map<string, number>();
  private writtenAt = 0;
  private readonly ticker = new Ticker(
    () => this.tick(),
    everyMs,
    (error) => this.logger.warn(`Visits by links wait to be counted: ${describeFault(error)}`),
  );

  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /** After the last answer. */
  async onApplicationShutdown(): Promise<void> {
    await this.write().catch((error: unknown) =>
      this.logger.warn(`Visits by links were not counted: ${describeFault(error)}`),
    );
  }

  /** One more came by this code, which is a link's. */
  add(code: string): void {
    this.waiting.set(code, (this.waiting.get(code) ?? 0) + 1);
  }

  private async tick(): Promise<void> {
    const isSoon = performance.now() - this.writtenAt < longestMs - everyMs;
    if (this.waiting.size <= manyCodes || !isSoon) await this.write();
  }

  /** Writes what waits, in one statement. What could not be written waits on. */
  async write(): Promise<void> {
    this.writtenAt = performance.now();
    if (this.waiting.size === 0) return;
    const written = this.waiting;
    this.waiting = new Map();
    // One order for all processes: two never wait for each other.
    const codes = [...written.keys()].toSorted();
    try {
      await this.database.query(
        `insert into visits as v (code, day, count)
         select l.code, (now() at time zone c.time_zone)::date, one.count
         from unnest($1::text[], $2::integer[]) with ordinality as one (code, count, at)
           join links l on l.code = one.code join campaigns c on c.slug = l.campaign
         order by one.at
         on conflict (code, day) do update set count = v.count + excluded.count`,
        [codes, codes.map((code) => written.get(code))],
      );
    } catch (error) {
      for (const [code, count] of written)
        this.waiting.set(code, (this.waiting.get(code) ?? 0) + count);
      throw error;
    }
  }
}
