import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { answersSchema } from './answers.schema.js';

type Answers = z.output<typeof answersSchema>;

/** So long what a venue said is news. */
const newsForDays = 7;

/** What venues said by their links, until somebody has gone on with the event or taken note. */
@Injectable()
export class AnswersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Of the last days: what was declined first, then what was accepted, each the newest first, with the first of its events
   * that nobody has touched since. What a venue suggests waits for a decision elsewhere, and for longer.
   */
  async list(campaign: string): Promise<Answers> {
    const rows = await this.database.query<
      Omit<Answers[number], 'answeredAt'> & { answeredAt: Date }
    >(
      `select * from (
         select distinct on (p.id) p.id, p.answer, p.answered_at as "answeredAt", e.id as event, e.kind, e.titles,
           to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts,
           to_char(e.ends_wall, 'YYYY-MM-DD"T"HH24:MI') as ends,
           json_build_object('id', v.id, 'names', v.names) as venue,
           (select count(*)::int from proposal_events o where o.proposal = p.id and not o.has_left) as events
         from proposals p join proposal_events a on a.proposal = p.id and not a.has_left
           join events e on e.id = a.event join venues v on v.id = e.venue
         where p.campaign = $1 and p.answered_via = 'link' and p.answer in ('accepted', 'declined')
           and p.seen_at is null and p.answered_at > now() - make_interval(days => $2)
           and not exists (select from event_versions w
             where w.event = e.id and w.at > p.answered_at and w.act <> 'hand-over')
         order by p.id, e.starts_at, e.id) told
       order by answer = 'accepted', "answeredAt" desc, id limit 200`,
      [campaign, newsForDays],
    );
    return rows.map((row) => ({ ...row, answeredAt: row.answeredAt.toISOString() }));
  }

  /** Somebody has taken note; twice is once. Throws Refusal 404. */
  see(by: By, id: string): Promise<void> {
    return this.change(by, id, 'answer-seen');
  }

  /** It is news again. Throws Refusal 404. */
  undo(by: By, id: string): Promise<void> {
    return this.change(by, id, 'answer-unseen');
  }

  private async change(by: By, id: string, act: 'answer-seen' | 'answer-unseen'): Promise<void> {
    const isSeen = act === 'answer-seen';
    await this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ isSeen: boolean }>(
        `select seen_at is not null as "isSeen" from proposals
         where campaign = $1 and id = $2 and answer is not null for update`,
        [by.campaign, id],
      );
      if (!found) throw new Refusal('no-such-answer', 404);
      if (found.isSeen === isSeen) return;
      await tx.query(
        'update proposals set seen_at = case when $2 then now() end, seen_by = $3 where id = $1',
        [id, isSeen, isSeen ? staffIdOf(by) : null],
      );
      const events = await tx.query<{ id: string }>(
        'select event as id from proposal_events where proposal = $1 and not has_left order by event',
        [id],
      );
      for (const event of events)
        await this.audit.note(tx, {
          actor: by.actor,
          action: `event.${act}`,
          object: { kind: 'event', id: event.id },
          campaign: by.campaign,
        });
    });
  }
}
