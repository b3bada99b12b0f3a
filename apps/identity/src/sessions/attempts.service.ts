import { createHmac } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Fingerprints } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { attemptKeys, limitOf, windowMinutes, type Attempt } from './attempts.rules.js';

/** Counts attempts to sign in, by account, by network and by both, whether the account exists or not. */
@Injectable()
export class AttemptsService {
  private readonly key: Buffer;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Fingerprints) fingerprints: Fingerprints,
  ) {
    this.key = fingerprints.keyFor('staff attempts');
  }

  /** Counts one more, before it is looked at: many at once are counted too. Throws Refusal 429 past a limit. */
  async count(attempt: Attempt): Promise<void> {
    const keys = attemptKeys(attempt);
    const limits = new Map(keys.map((key) => [this.print(key).toString('hex'), limitOf(key)]));
    const counted = await this.database.query<{ key: Buffer; count: number; minutes: number }>(
      `insert into attempts as a (key, count, since)
       select key, 1, now() from unnest($1::bytea[]) as k(key) order by key
       on conflict (key) do update set
         count = case when a.since < now() - make_interval(mins => $2) then 1 else least(a.count + 1, 1000000) end,
         since = case when a.since < now() - make_interval(mins => $2) then now() else a.since end
       returning key, count, ceil(extract(epoch from since + make_interval(mins => $2) - now()) / 60)::int as minutes`,
      [keys.map((key) => this.print(key)), windowMinutes],
    );
    const past = counted.filter(({ key, count }) => count > limits.get(key.toString('hex'))!);
    if (past.length === 0) return;
    const minutes = Math.max(1, ...past.map((one) => one.minutes));
    throw new Refusal('too-many-attempts', 429, { minutes });
  }

  /** It was right after all: what was counted from here against this account is forgotten. */
  async forgive({ account, network, what }: Attempt): Promise<void> {
    await this.database.query('delete from attempts where key = $1', [
      this.print(attemptKeys({ account, network, what })[0]),
    ]);
  }

  /** Windows that are over say nothing any more. */
  async forgetOld(): Promise<void> {
    await this.database.query(
      'delete from attempts where since < now() - make_interval(mins => $1)',
      [windowMinutes],
    );
  }

  private print(key: string): Buffer {
    return createHmac('sha256', this.key).update(key).digest();
  }
}
