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
/** So many codes at once are not written as a row each, but noted in one and added up with those of the next seconds. */
const manyCodes = 1_000;
const addUpEveryMs = 15_000;
/** What is added up at once: as much as comes meanwhile. It holds the rows that it writes to. */
const mostNotes = 20;

/**
 * Counts who comes by a link: the only writer of `visits`. They are counted in memory and written together, each second
 * and at the stop: the end of the process without one loses so much. While the database is away they wait here. Where
 * they come by more than 1,000 codes they are noted in `visit_journal` and are in `visits` a quarter of a minute later
 * (decision 0067). The day is that on which they are written, by the database's clock, in the campaign's time zone.
 */
@Injectable()
export class Visits
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private readonly logger = new Logger(Visits.name);
  private waiting = new Map<string, number>();
  private readonly writing = this.each(everyMs, () => this.write());
  private readonly addingUp = this.each(addUpEveryMs, () => this.addUp());

  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.writing.start();
    this.addingUp.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.writing.stop(), this.addingUp.stop()]);
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

  /** Writes what waits, in one statement. What could not be written waits on. */
  async write(): Promise<void> {
    if (this.waiting.size === 0) return;
    const written = this.waiting;
    this.waiting = new Map();
    try {
      if (written.size > manyCodes) await this.note(written);
      else await this.count(written);
    } catch (error) {
      for (const [code, count] of written)
        this.waiting.set(code, (this.waiting.get(code) ?? 0) + count);
      throw error;
    }
  }

  /** Adds what is noted to what is counted, in one statement. What another process adds up at this moment is left to it. */
  async addUp(): Promise<void> {
    await this.database.query(
      `with noted as (
         delete from visit_journal where id in (
           select id from visit_journal order by id limit $1 for update skip locked)
         returning at, codes, counts)
       insert into visits as v (code, day, count)
       select l.code, (noted.at at time zone c.time_zone)::date as day, sum(one.count)
       from noted, unnest(string_to_array(noted.codes, ' '), string_to_array(noted.counts, ' ')::integer[])
           as one (code, count)
         join links l on l.code = one.code join campaigns c on c.slug = l.campaign
       group by l.code, day order by l.code collate "C", day
       ${added}`,
      [mostNotes],
    );
  }

  private async note(visits: ReadonlyMap<string, number>): Promise<void> {
    await this.database.query('insert into visit_journal (codes, counts) values ($1, $2)', [
      [...visits.keys()].join(' '),
      [...visits.values()].join(' '),
    ]);
  }

  private async count(visits: ReadonlyMap<string, number>): Promise<void> {
    // One order for all processes: two never wait for each other.
    const codes = [...visits.keys()].toSorted();
    await this.database.query(
      `insert into visits as v (code, day, count)
       select l.code, (now() at time zone c.time_zone)::date, one.count
       from unnest($1::text[], $2::integer[]) with ordinality as one (code, count, at)
         join links l on l.code = one.code join campaigns c on c.slug = l.campaign
       order by one.at
       ${added}`,
      [codes, codes.map((code) => visits.get(code))],
    );
  }

  private each(ms: number, work: () => Promise<void>): Ticker {
    return new Ticker(work, ms, (error) =>
      this.logger.warn(`Visits by links wait to be counted: ${describeFault(error)}`),
    );
  }
}

const added = 'on conflict (code, day) do update set count = v.count + excluded.count';
