import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, violates, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import type { EventRow } from '../events/event.row.js';
import { mayChange } from '../events/event.rules.js';
import { EventSteps } from '../events/event.steps.js';
import { expectVersion, lockEvent } from '../events/events.store.js';
import { areSame, voidedBy, type VoidReason } from './approval.rules.js';
import type { ApprovalWanted } from './approval.schema.js';

type Holding = { readonly id: string; readonly step: string; readonly grades: readonly string[] };

/** Who has approved of an event at a school: written down once a step, and void once something else is planned. */
@Injectable()
export class ApprovalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(EventSteps) private readonly steps: EventSteps,
  ) {}

  /**
   * A newer letter takes the place of the one that it `replaces`. Throws Refusal 404, 409 `event-over`, `changed-meanwhile` or `approved-already`, and BadRequest for a step or a
   * grade that the roll-out does not know.
   */
  record(by: By, event: string, wanted: ApprovalWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      const planned = await lockEvent(tx, by.campaign, event);
      await expectVersion(tx, planned, wanted.version);
      if (!mayChange(planned.state)) throw new Refusal('event-over', 409);
      await this.expectKnown(tx, by.campaign, wanted);
      const { version, step, reference, on, grades, languages, replaces } = wanted;
      if (replaces) {
        const holding = await holdingOf(tx, event);
        if (!holding.some((one) => one.id === replaces && one.step === step))
          throw new Refusal('no-such-approval', 404);
        await this.void(tx, by, planned, [replaces], 'replaced');
      }
      const id = newId();
      const failed = await tx.attempt(async () => {
        await tx.query(
          `insert into approvals (id, event, step, reference, approved_on, grades, languages, event_version, recorded_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [id, event, step, reference, on, grades, languages, version, staffIdOf(by)],
        );
      });
      if (failed)
        throw violates(failed.error, 'one_approval_a_step')
          ? new Refusal('approved-already', 409)
          : failed.error;
      await this.steps.note(tx, by, planned, 'approve', {
        after: { step, reference, on, grades: [...grades], languages: [...languages] },
      });
      return id;
    });
  }

  /** It was written down by mistake. Twice is once. Throws Refusal 404. */
  async takeBack(by: By, event: string, approval: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const planned = await lockEvent(tx, by.campaign, event);
      const [known] = await tx.query<{ holds: boolean }>(
        'select voided_at is null as holds from approvals where id = $1 and event = $2',
        [approval, event],
      );
      if (!known) throw new Refusal('no-such-approval', 404);
      if (known.holds) await this.void(tx, by, planned, [approval], 'mistake');
    });
  }

  /** The event has changed: what was approved of for another day or school is void. */
  async follow(tx: Transaction, by: By, before: EventRow, after: EventRow): Promise<void> {
    const because = voidedBy(before, after);
    if (!because) return;
    const all = await holdingOf(tx, after.id);
    await this.void(
      tx,
      by,
      after,
      all.map(({ id }) => id),
      because,
    );
  }

  /** Other grades are planned: what was approved of for others is void. */
  async followGrades(
    tx: Transaction,
    by: By,
    event: EventRow,
    grades: readonly string[],
  ): Promise<void> {
    const others = (await holdingOf(tx, event.id)).filter((one) => !areSame(one.grades, grades));
    await this.void(
      tx,
      by,
      event,
      others.map(({ id }) => id),
      'grades',
    );
  }

  private async void(
    tx: Transaction,
    by: By,
    event: EventRow,
    approvals: readonly string[],
    because: VoidReason,
  ): Promise<void> {
    if (!approvals.length) return;
    const gone = await tx.query<{ step: string }>(
      `update approvals set voided_at = now(), voided_by = $2, because = $3
       where id = any($1::uuid[]) and voided_at is null returning step`,
      [approvals, staffIdOf(by), because],
    );
    await this.steps.note(tx, by, event, 'unapprove', {
      after: { because, steps: gone.map(({ step }) => step) },
    });
  }

  private async expectKnown(tx: Transaction, campaign: string, wanted: ApprovalWanted) {
    const { approvals, grades, locales } = await this.campaigns.schoolsOf(campaign, tx);
    const has = (all: readonly { code: string }[], code: string) =>
      all.some((one) => one.code === code);
    const path = !has(approvals, wanted.step)
      ? 'step'
      : !wanted.grades.every((grade) => has(grades, grade))
        ? 'grades'
        : !wanted.languages.every((one) => locales.includes(one)) && 'languages';
    if (path) throw new BadRequest('validation', [{ path, code: 'invalid_value' }]);
  }
}

function holdingOf(tx: Transaction, event: string): Promise<Holding[]> {
  return tx.query<Holding>(
    'select id, step, grades from approvals where event = $1 and voided_at is null',
    [event],
  );
}
