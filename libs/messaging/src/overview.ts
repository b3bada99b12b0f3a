import { subscriptions } from '@blueheart/contracts';
import { Settings } from '@blueheart/config';
import { Inject, Injectable } from '@nestjs/common';
import { BusState, type BusReport } from './bus.state.js';
import { DeadLetters, type DeadLetter } from './dead-letters.js';
import { BusConnection } from './bus-connection.js';
import { Queues, type QueueCounts } from './queues.js';
import { silentHearers, type SilentHearer } from './silence.js';

export interface BusOverview {
  readonly place: 'PostgreSQL' | 'Redis';
  readonly bus: BusReport;
  readonly queues: readonly QueueCounts[];
  readonly silent: readonly SilentHearer[];
  /** The oldest fifty. */
  readonly deadLetters: readonly DeadLetter[];
}

/** What whoever runs the system looks at when something seems stuck. Never what an event says. */
@Injectable()
export class Overview {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(BusConnection) private readonly connection: BusConnection,
    @Inject(BusState) private readonly state: BusState,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(DeadLetters) private readonly letters: DeadLetters,
  ) {}

  async now(): Promise<BusOverview> {
    const hearers = Object.keys(subscriptions);
    const [bus, queues, silent, deadLetters] = await Promise.all([
      this.state.report(),
      Promise.all(hearers.map((hearer) => this.queues.count(hearer))),
      silentHearers(this.connection),
      this.letters.list('all', 50),
    ]);
    const place = this.settings.queueUrl ? 'Redis' : 'PostgreSQL';
    return { place, bus, queues, silent, deadLetters };
  }
}
