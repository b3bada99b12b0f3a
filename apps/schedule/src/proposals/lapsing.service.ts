import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { EventSteps, type StepBy } from '../events/event.steps.js';
import { decideWithinDays } from './proposal.rules.js';
import { closeProposal, lockEventsOf, proposalById } from './proposals.store.js';

const bySystem: StepBy = { actor: { kind: 'system' }, staff: null };

/** Of `proposals p`: those of its events that still are as they were asked, and about which nothing was asked since. */
export const undecided = `
  select a.event, e.zone from proposal_events a join events e on e.id = a.event
  where a.proposal = p.id and not a.has_left and e.state = 'proposed'
    and not exists (select from proposal_events o join proposals n on n.id = o.proposal
      where o.event = a.event and (n.asked_at, n.id) > (p.asked_at, p.id))`;

const overdue = `
  select p.id from proposals p cross join lateral (${undecided} limit 1) u
  where p.answer = 'suggested' and p.ended is null
    and (p.answered_at < now() - make_interval(days => $1)
      or p.suggestions <> '[]' and not exists (
        select from jsonb_to_recordset(p.suggestions) as s(starts text)
        where s.starts::timestamp at time zone u.zone > now()))
  order by p.answered_at limit 1`;

/** Ends suggestions of other times that nobody has decided about: the events are drafts again, for somebody to call. */
@Injectable()
export class LapsingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventSteps) private readonly steps: EventSteps,
  ) {}

  /** False where there is nothing like this any more. */
  endNext(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ id: string }>(overdue, [decideWithinDays]);
      if (found) await this.end(tx, found.id);
      return found !== undefined;
    });
  }

  private async end(tx: Transaction, id: string): Promise<void> {
    const events = await lockEventsOf(tx, id);
    const { ended } = await proposalById(tx, id);
    // Another process was first.
    if (ended) return;
    const open = await tx.query<{ event: string }>(
      `select u.event from proposals p cross join lateral (${undecided}) u where p.id = $1`,
      [id],
    );
    // Somebody has decided while this waited for the events.
    if (open.length === 0) return;
    await closeProposal(tx, id, 'lapsed');
    for (const event of events)
      if (open.some((one) => one.event === event.id)) {
        await this.steps.note(tx, bySystem, event, 'lapse', {});
        await this.steps.take(tx, event, 'expire', bySystem);
      }
  }
}
