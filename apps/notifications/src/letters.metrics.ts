import { Database } from '@blueheart/database';
import { metrics } from '@blueheart/telemetry';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';

/** Nothing in here names a person, a letter or an address. */
const registers = [metrics];

export const outcomes = new Counter({
  name: 'letters_outcomes_total',
  help: 'Attempts to send a letter, by how they ended: sent, away, later, blocked, never, unknown; and letters ended without one: erased, outdated, unwritten.',
  labelNames: ['outcome'],
  registers,
});
for (const outcome of ['sent', 'away', 'later', 'blocked', 'never', 'unknown', 'erased'])
  outcomes.inc({ outcome }, 0);

const stopped = new Gauge({
  name: 'letters_stopped',
  help: '1 while only single letters go to see whether the mail server is back (away) or takes letters from us again (blocked).',
  labelNames: ['why'],
  registers,
});
showFlow(undefined);

export function showFlow(shut: 'away' | 'blocked' | undefined): void {
  for (const why of ['away', 'blocked'] as const) stopped.set({ why }, why === shut ? 1 : 0);
}

/** Who counts for the two gauges below: the services that run in this process, of which there is one or none. */
const running = new Set<LettersCount>();

new Gauge({
  name: 'letters',
  help: 'Letters by state: queued, sending, failed; and in_doubt, of which nobody could tell whether they arrived.',
  labelNames: ['state'],
  registers,
  async collect() {
    this.reset();
    // Without the database the other metrics are shown all the same.
    const states = await counter()
      ?.states()
      .catch(() => undefined);
    for (const [state, count] of Object.entries(states ?? {})) this.set({ state }, count);
  },
});

new Gauge({
  name: 'letters_oldest_waiting_seconds',
  help: 'Age of the letter that has waited longest to be sent; 0 when none waits.',
  registers,
  async collect() {
    this.set(
      (await counter()
        ?.oldestWaiting()
        .catch(() => undefined)) ?? NaN,
    );
  },
});

function counter(): LettersCount | undefined {
  return [...running].at(-1);
}

/** Counts when /metrics is asked, through the partial indexes of what is unfinished; never all letters. */
@Injectable()
export class LettersCount implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {
    running.add(this);
  }

  onApplicationShutdown(): void {
    running.delete(this);
  }

  async states(): Promise<Record<'queued' | 'sending' | 'failed' | 'in_doubt', number>> {
    const [row] = await this.database.query<Awaited<ReturnType<LettersCount['states']>>>(
      `select (select count(*)::int from letters where state = 'queued') as queued,
              (select count(*)::int from letters where state = 'sending') as sending,
              (select count(*)::int from letters where state = 'failed') as failed,
              (select count(*)::int from letters where in_doubt > 0) as in_doubt`,
    );
    return row!;
  }

  /** Seconds. */
  async oldestWaiting(): Promise<number> {
    const [row] = await this.database.query<{ age: number | null }>(
      `select extract(epoch from now() - min(oldest.created_at))::float8 as age
       from (values (true), (false)) as turn(is_not_for_staff),
         lateral (select created_at from letters
                  where state = 'queued' and (staff is null) = is_not_for_staff order by id limit 1) oldest`,
    );
    return row?.age ?? 0;
  }
}
