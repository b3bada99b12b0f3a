import { createHmac } from 'node:crypto';
import { Database } from '@blueheart/database';
import { Fingerprints, randomBlock } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { Source } from './quotas.rules.js';
import { others, TrendCounter, type Seen, type Trend } from './trends.rules.js';

export interface TrendRow extends Seen {
  readonly since: Date;
  readonly campaign: string;
  readonly kind: Source['kind'];
  /** A mail domain, or the hash of a network: equal within a day, and nothing more can be said of it. */
  readonly key: string;
}

/**
 * Where unusually many signatures come from. A mail domain is written down as it is, once it is past its
 * quota; a network only as a keyed hash. Half of that key is a secret of ours, the other half the day's
 * salt, which is deleted: then nobody can find the network again, we neither.
 */
@Injectable()
export class SigningTrends {
  private readonly counter = new TrendCounter();
  private readonly key: Buffer;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Fingerprints) fingerprints: Fingerprints,
  ) {
    this.key = fingerprints.keyFor('signing trends');
  }

  count(campaign: number, sources: readonly Source[], seen: Partial<Seen>, now: number): void {
    this.counter.add(campaign, sources, seen, now);
  }

  /** Writes down what was counted since the last time; after an error it is counted still. */
  async write(): Promise<void> {
    const trends = this.counter.takeAll();
    if (trends.length === 0) return;
    try {
      await this.upsert(trends, await this.saltOfToday());
    } catch (error) {
      this.counter.putBack(trends);
      throw error;
    }
  }

  /** The newest first; of one campaign, or of all. */
  async latest(limit: number, campaign?: string): Promise<TrendRow[]> {
    return this.database.query<TrendRow>(
      `select t.since, c.slug as campaign, t.kind, t.key, t.past, t.proved, t.held
       from signing_trends t join campaigns c on c.id = t.campaign
       where $2::text is null or c.slug = $2
       order by t.since desc, t.past desc, t.held desc, t.key limit $1`,
      [limit, campaign ?? null],
    );
  }

  /** Yesterday's salt, and what is older than thirty days. */
  async forget(): Promise<void> {
    await this.database.query('delete from trend_salts where day < (now() at time zone $1)::date', [
      'UTC',
    ]);
    await this.database.query(
      `delete from signing_trends where since < now() - interval '30 days'`,
    );
  }

  private async upsert(trends: readonly Trend[], salt: Buffer): Promise<void> {
    const rows = trends.map((trend) => ({
      ...trend,
      key: trend.kind === 'client' ? this.hashed(trend.key, salt) : trend.key,
    }));
    await this.database.query(
      `insert into signing_trends as t (since, campaign, kind, key, past, proved, held)
       select to_timestamp(since / 1000), campaign, kind, key, sum(past), sum(proved), sum(held)
       from json_to_recordset($1::json) as r(since bigint, campaign smallint, kind text, key text,
                                            past integer, proved integer, held integer)
       group by 1, 2, 3, 4 order by 1, 2, 3, 4
       on conflict (since, campaign, kind, key) do update set
         past = t.past + excluded.past, proved = t.proved + excluded.proved, held = t.held + excluded.held`,
      [JSON.stringify(rows)],
    );
  }

  private hashed(network: string, salt: Buffer): string {
    if (network === others) return others;
    const mac = createHmac('sha256', this.key).update(salt).update(network).digest('hex');
    return mac.slice(0, 16);
  }

  /** The same in every process: the first one of the day makes it. */
  private async saltOfToday(): Promise<Buffer> {
    const [row] = await this.database.query<{ salt: Buffer }>(
      `insert into trend_salts as s (day, salt) values ((now() at time zone 'UTC')::date, $1)
       on conflict (day) do update set salt = s.salt returning salt`,
      [randomBlock(32)],
    );
    return row!.salt;
  }
}
