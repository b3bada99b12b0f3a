import { Audit } from '@blueheart/audit';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { showing } from './kind.rules.js';
import { unprovedSql } from './missing.queries.js';
import { missingOn } from './missing.rules.js';

interface Due {
  readonly id: string;
  readonly campaign: string;
  readonly from: string;
  readonly until: string;
  readonly today: string;
}

/** Says once of each placement that nothing proves it, from the fifth day of its flight on. */
@Injectable()
export class RemindersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Several processes that remind at once say it once. */
  remind(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const begun = await tx.query<Due>(
        `select l.id, l.campaign, l.flight_from::text as "from", l.flight_until::text as until,
           (now() at time zone c.time_zone)::date::text as today
         from placements l join orders o on o.id = l.of_order join campaigns c on c.slug = l.campaign
         where o.state not in ('draft', 'cancelled') and l.state in ('booked', 'artwork-sent', 'live')
           and l.flight_from <= (now() at time zone c.time_zone)::date and ${unprovedSql('$1')}
           and not exists (select from proof_reminders r where r.placement = l.id)
         order by l.id`,
        [showing],
      );
      for (const { id, campaign, today, ...flight } of begun) {
        if (missingOn(today, flight).state === 'quiet') continue;
        const said = await tx.query(
          `insert into proof_reminders (placement, campaign) values ($1, $2)
           on conflict do nothing returning placement`,
          [id, campaign],
        );
        if (said.length === 0) continue;
        const object = { kind: 'placement', id };
        const actor = { kind: 'system' as const };
        await this.audit.note(tx, { actor, action: 'placement.remind', object, campaign });
      }
    });
  }
}
