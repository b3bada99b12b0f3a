import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { ProposalsService } from '../proposals/proposals.service.js';
import type { Transition } from './event.rules.js';
import { EventSteps, type StepBy } from './event.steps.js';
import { eventColumns, type EventRow } from './event.row.js';

const bySystem: StepBy = { actor: { kind: 'system' }, staff: null };

/** Events whose venue did not answer while the time was held. */
const unanswered = `
  select ${eventColumns} from events e
  where e.state = 'proposed' and exists (select from proposals p
    where p.event = e.id and p.answer is null and p.ended is null and p.holds_until <= now())
  limit 1 for update skip locked`;

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
  ) {}

  /** Until nothing is due, or `isActive` says that it is time to stop. */
  async run(isActive: () => boolean): Promise<void> {
    while (isActive() && (await this.next(unanswered, 'expire', this.endProposal))) continue;
    while (isActive() && (await this.next(begun, 'start'))) continue;
  }

  private readonly endProposal = async (tx: Transaction, { id }: EventRow): Promise<void> => {
    await this.proposals.end(tx, id, 'expired');
  };

  private next(
    due: string,
    transition: Transition,
    then?: (tx: Transaction, event: EventRow) => Promise<void>,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [event] = await tx.query<EventRow>(due);
      if (!event) return false;
      await this.steps.take(tx, event, transition, bySystem);
      await then?.(tx, event);
      return true;
    });
  }
}
