import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Replan } from '../reminders/replan.js';
import type { daysDecidedSchema } from './days.schema.js';
import { lockDays } from './days.store.js';

/** What coordinators decide about holidays. What moves with it, nobody moves by itself: events stay where they are.
 * Reminders follow the fast: when people are written to is no plan of anybody. */
@Injectable()
export class DaysService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Replan) private readonly reminders: Replan,
  ) {}

  /** The days are as they were announced. Throws Refusal 404, 409 `changed-meanwhile`. */
  async decide(
    by: By,
    id: string,
    { version, from, until }: z.output<typeof daysDecidedSchema>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await lockDays(tx, by.campaign, id);
      if (before.version !== version)
        throw new Refusal('changed-meanwhile', 409, {}, { version: before.version });
      await tx.query(
        `update special_days set starts = $2, ends = $3, provisional = false, decided_at = now(), decided_by = $4,
           seen_at = null, version = version + 1
         where id = $1`,
        [id, from, until, staffIdOf(by)],
      );
      if (before.kind === 'ramadan') await this.reminders.all(tx, by.campaign);
      const { provisional, code } = before;
      await this.audit.note(tx, {
        actor: by.actor,
        action: before.from === from && before.until === until ? 'days.confirm' : 'days.change',
        object: { kind: 'days', id },
        campaign: by.campaign,
        before: { code, from: before.from, until: before.until, provisional },
        after: { code, from, until, provisional: false },
      });
    });
  }

  /** Somebody has looked at what it hits: Today says it no longer. Throws Refusal 404, 409 before anything was decided. */
  async see(by: By, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { decidedAt, seenAt } = await lockDays(tx, by.campaign, id);
      if (!decidedAt) throw new Refusal('days-undecided', 409);
      if (seenAt) return;
      await tx.query('update special_days set seen_at = now() where id = $1', [id]);
      const object = { kind: 'days', id };
      const { actor, campaign } = by;
      await this.audit.note(tx, { actor, action: 'days.see', object, campaign });
    });
  }
}
