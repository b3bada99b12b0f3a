import { Database } from '@blueheart/database';
import { metrics } from '@blueheart/http';
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

const letters = new Gauge({
  name: 'letters',
  help: 'Letters by state: queued, sending, failed; and in_doubt, of which nobody could tell whether they arrived.',
  labelNames: ['state'],
  registers,
  collect: () => collect(),
});
const oldest = new Gauge({
  name: 'letters_oldest_waiting_seconds',
  help: 'Age of the letter that has waited longest to be sent; 0 when none waits.',
  registers,
});

/** Who counts for the two gauges above: the service that runs in this process, if it does. */
let counting: LettersCount | undefined;

async function collect(): Promise<void> {
  letters.reset();
  oldest.reset();
  const found = await counting?.count().catch(() => undefined);
  if (!found) return;
  const { age, ...states } = found;
  for (const [state, count] of Object.entries(states)) letters.set({ state }, count);
  oldest.set(age);
}

/** Counts when /metrics is asked, through the partial indexes of what is unfinished; never all letters. */
@Injectable()
export class LettersCount implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {
    counting = this;
  }

  onApplicationShutdown(): void {
    if (counting === this) counting = undefined;
  }

  async count(): Promise<Record<'queued' | 'sending' | 'failed' | 'in_doubt' | 'age', number>> {
    const [row] = await this.database.query<Awaited<ReturnType<LettersCount['count']>>>(
      `select (select count(*)::int from letters where state = 'queued') as queued,
              (select count(*)::int from letters where state = 'sending') as sending,
              (select count(*)::int from letters where state = 'failed') as failed,
              (select count(*)::int from letters where in_doubt > 0) as in_doubt,
              coalesce((select extract(epoch from now() - created_at)::float8 from letters
                        where state = 'queued' order by id limit 1), 0) as age`,
    );
    return row!;
  }
}
