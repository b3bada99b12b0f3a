import { subscriptions } from '@blueheart/contracts';
import { Settings } from '@blueheart/config';
import { Inject, Injectable } from '@nestjs/common';
import { BusState, type BusReport } from './bus.state.js';
import { DeadLetters, type DeadLetter } from './dead-letters.js';
import { Queues, type QueueCounts } from './queues.js';

export interface BusOverview {
  readonly place: 'PostgreSQL' | 'Redis';
  readonly bus: BusReport;
  readonly queues: readonly QueueCounts[];
  /** The oldest fifty. */
  readonly deadLetters: readonly DeadLetter[];
}

/** What whoever runs the system looks at when something seems stuck. Never what an event says. */
@Injectable()
export class Overview {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(BusState) private readonly state: BusState,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(DeadLetters) private readonly letters: DeadLetters,
  ) {}

  async now(): Promise<BusOverview> {
    const hearers = Object.keys(subscriptions);
    const [bus, queues, deadLetters] = await Promise.all([
      this.state.report(),
      Promise.all(hearers.map((hearer) => this.queues.count(hearer))),
      this.letters.list('all', 50),
    ]);
    return { place: this.settings.queueUrl ? 'Redis' : 'PostgreSQL', bus, queues, deadLetters };
  }
}
