import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { EventLetters } from '../letters/event.letters.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import { cameLate } from './incident.rules.js';
import { isTakenBack, keepIncidents, type Come } from './incidents.store.js';

interface Untold {
  readonly event: string;
  readonly category: string;
  readonly happenedAt: Date | null;
  readonly receivedAt: Date;
  readonly zone: string;
}

/** The only writer of `incidents`: what happened at booths reaches whoever coordinates, and somebody sees to it. */
@Injectable()
export class IncidentsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventLetters) private readonly letters: EventLetters,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Keeps the incidents among what came, and writes of each that is news: not of what is taken back already. */
  async keep(
    tx: Transaction,
    campaign: string,
    come: readonly Come[],
    into: 'log' | 'aside',
  ): Promise<void> {
    const news = await keepIncidents(tx, campaign, come, into);
    if (!news.length) return;
    const untold = await tx.query<Untold>(
      `select i.event, i.category, i.happened_at as "happenedAt", i.received_at as "receivedAt", e.zone
       from incidents i join events e on e.id = i.event
       where i.id = any($1) and not ${isTakenBack} order by i.id`,
      [news],
    );
    for (const { event, category, happenedAt, receivedAt, zone } of untold)
      await this.letters.send(tx, [event], 'incident', {
        incident: {
          category,
          happened: happenedAt && wallTimeOf(happenedAt, zone),
          came: wallTimeOf(receivedAt, zone),
          isLate: cameLate(happenedAt, receivedAt),
        },
      });
  }

  /** Somebody has seen to it; twice is once, and the first has. Throws Refusal 404. */
  seeTo(by: By, id: string): Promise<void> {
    return this.change(by, id, 'see-to');
  }

  /** It waits for somebody again. Throws Refusal 404. */
  undo(by: By, id: string): Promise<void> {
    return this.change(by, id, 'undo-see-to');
  }

  private async change(by: By, id: string, act: 'see-to' | 'undo-see-to'): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ event: string; category: string; isSeen: boolean }>(
        `select event, category, seen_at is not null as "isSeen" from incidents
         where campaign = $1 and id = $2 for update`,
        [by.campaign, id],
      );
      if (!found) throw new Refusal('no-such-incident', 404);
      const isSeen = act === 'see-to';
      if (found.isSeen === isSeen) return;
      await tx.query(
        'update incidents set seen_at = case when $2 then now() end, seen_by = $3 where id = $1',
        [id, isSeen, isSeen ? staffIdOf(by) : null],
      );
      await this.audit.note(tx, {
        actor: by.actor,
        action: `incident.${act}`,
        object: { kind: 'event', id: found.event },
        campaign: by.campaign,
        after: { category: found.category },
      });
    });
  }
}
