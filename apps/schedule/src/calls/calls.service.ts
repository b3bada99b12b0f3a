import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { lockEvent } from '../events/events.store.js';
import { undecided } from '../proposals/lapsing.service.js';
import { profileOf } from '../shifts/shifts.store.js';
import type { callsSchema, NextStepWanted } from './call.schema.js';

/** Which venues wait to be asked by phone, visit or paper, and what is to be done next about each. */
@Injectable()
export class CallsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Questions without an answer that no mail asks, and suggestions of other times that nobody has decided about or not in
   * time; what is due first before the others; one for each question.
   */
  list(campaign: string): Promise<z.output<typeof callsSchema>['calls']> {
    return this.database.query(
      `select distinct on (coalesce(n.due, 'infinity'), p.holds_until, p.id)
         e.id as event, e.kind, e.titles,
         to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts,
         to_char(e.ends_wall, 'YYYY-MM-DD"T"HH24:MI') as ends,
         json_build_object('id', v.id, 'names', v.names, 'contacts',
           (select count(*) from contacts c where c.venue = v.id and c.person is not null)) as venue,
         p.reference, case when p.ended = 'lapsed' then 'lapsed' when p.answer = 'suggested' then 'decision' else 'answer' end as waits,
         case when p.answer = 'suggested' then p.answered_at end as "suggestedAt", p.asked_at as "askedAt", p.holds_until as "holdsUntil",
         (select count(*)::int from proposal_events o where o.proposal = p.id and not o.has_left) as events, n.steps
       from proposals p join proposal_events a on a.proposal = p.id and not a.has_left
       join events e on e.id = a.event join venues v on v.id = e.venue
       cross join lateral (
         select min(s.due) filter (where s.done_at is null) as due,
           coalesce(json_agg(json_build_object('id', s.id, 'what', s.what, 'due', s.due, 'owner', s.owner, 'at', s.at,
             'by', s.by, 'doneAt', s.done_at, 'doneBy', s.done_by) order by s.at desc), '[]') as steps
         from next_steps s join proposal_events o on o.event = s.event and o.proposal = p.id) n
       where p.campaign = $1 and (p.via = 'by-hand' and p.answer is null and p.ended is null and a.open
         or p.answer = 'suggested' and p.ended is null and a.event in (select event from (${undecided}) u)
         or p.ended = 'lapsed' and e.state = 'draft' and e.starts_at > now() and not exists (
           select from proposal_events o join proposals n on n.id = o.proposal
           where o.event = e.id and (n.asked_at, n.id) > (p.asked_at, p.id)))
       order by coalesce(n.due, 'infinity'), p.holds_until, p.id, e.starts_at`,
      [campaign],
    );
  }

  /** Throws Refusal 404 for an event or an owner that is none of this campaign. */
  add(by: By, event: string, { what, due, owner }: NextStepWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      await lockEvent(tx, by.campaign, event);
      if (owner !== null) await profileOf(tx, by.campaign, owner);
      const id = newId();
      await tx.query(
        'insert into next_steps (id, campaign, event, what, due, owner, by) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, by.campaign, event, what, due, owner, staffIdOf(by)],
      );
      await this.note(tx, by, 'next-step', event, { what, due, ...(owner && { owner }) });
      return id;
    });
  }

  /** Doing it twice is doing it once. Throws Refusal 404. */
  done(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [step] = await tx.query<{ event: string; what: string; isDone: boolean }>(
        `select event, what, done_at is not null as "isDone" from next_steps
         where campaign = $1 and id = $2 for update`,
        [by.campaign, id],
      );
      if (!step) throw new Refusal('no-such-step', 404);
      if (step.isDone) return;
      await tx.query('update next_steps set done_at = now(), done_by = $2 where id = $1', [
        id,
        staffIdOf(by),
      ]);
      await this.note(tx, by, 'step-done', step.event, { what: step.what });
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: string,
    event: string,
    after: Record<string, string>,
  ): Promise<void> {
    const object = { kind: 'event', id: event };
    return this.audit.note(tx, { actor, action: `event.${act}`, object, campaign, after });
  }
}
