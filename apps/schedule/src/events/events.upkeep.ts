import { Database } from '@blueheart/database';
import { runSteps } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { LapsingService } from '../proposals/lapsing.service.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { EventSteps, type StepBy } from './event.steps.js';
import { eventColumns, type EventRow } from './event.row.js';

const bySystem: StepBy = { actor: { kind: 'system' }, staff: null };

const begun = `
  select ${eventColumns} from events e
  where e.state = 'confirmed' and e.starts_at <= now()
  order by e.starts_at limit 1 for update skip locked`;

/** Steps that no one takes by hand. Each in a transaction of its own; processes that run at once take others. */
@Injectable()
export class EventsUpkeep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventSteps) private readonly steps: EventSteps,
    @Inject(ProposalsService) private readonly proposals: ProposalsService,
    @Inject(LapsingService) private readonly lapsing: LapsingService,
  ) {}

  /** Until nothing is due, or `isActive` says that it is time to stop. */
  run(isActive: () => boolean): Promise<void> {
    const all = (next: () => Promise<boolean>) => async () => {
      while (isActive() && (await next())) continue;
    };
    const steps = {
      'unanswered questions': all(() => this.proposals.endOverdue()),
      'lapsed suggestions': all(() => this.lapsing.endNext()),
      'events that begin': all(() => this.startNext()),
    };
    return runSteps(steps, isActive);
  }

  private startNext(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [event] = await tx.query<EventRow>(begun);
      if (event) await this.steps.take(tx, event, 'start', bySystem);
      return event !== undefined;
    });
  }
}
