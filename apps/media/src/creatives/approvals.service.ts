import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.js';
import { approvalRefusal, usualSteps, type Asked } from './approval.rules.js';
import type { ApprovalPlan, Decision } from './creative.schema.js';
import { lockVersion, type VersionRow } from './versions.store.js';

/** Who says yes to what is shown, one after the other. */
@Injectable()
export class ApprovalsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Hands a draft in, by the plan as it is now. Throws Refusal 404, 409 `artwork-not-draft`. */
  submit(by: By, creative: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { state } = await lockVersion(tx, by.campaign, creative, id);
      if (state !== 'draft') throw new Refusal('artwork-not-draft', 409);
      const { steps } = await planOf(tx, by.campaign);
      await tx.query(
        `update creative_versions set state = 'in-review', steps = $2, round = round + 1, approved = 0 where id = $1`,
        [id, JSON.stringify(steps)],
      );
      await this.note(tx, by, 'submit', id);
    });
  }

  /**
   * Says yes to the step that is next, or sends it back with a reason. Throws Refusal 404, 409 `artwork-not-in-review`
   * and `changed-meanwhile`, 403 as `approvalRefusal` has it.
   */
  decide(by: By, creative: string, id: string, decision: Decision): Promise<void> {
    return this.database.transaction(async (tx) => {
      const version = await lockVersion(tx, by.campaign, creative, id);
      const next = nextOf(version);
      if (!next) throw new Refusal('artwork-not-in-review', 409);
      if (next.step !== decision.step) throw new Refusal('changed-meanwhile', 409);
      await this.refuseOthers(tx, by, next, version.uploadedBy);
      await this.store(tx, by, version, decision);
      const act = decision.decision === 'approved' ? 'approve' : 'reject';
      await this.note(tx, by, act, id, { after: { step: next.step } }, decision.reason);
    });
  }

  /** Takes it back to be a draft, whoever is asked. Throws Refusal 404, 409 `artwork-not-in-review`. */
  recall(by: By, creative: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { state } = await lockVersion(tx, by.campaign, creative, id);
      if (state !== 'in-review') throw new Refusal('artwork-not-in-review', 409);
      await tx.query(`update creative_versions set state = 'draft' where id = $1`, [id]);
      await this.note(tx, by, 'recall', id);
    });
  }

  /**
   * Throws Refusal 409 where somebody else was first, 422 `approver-not-there` where one who is named does neither
   * coordinate nor administer the campaign. What is in review goes on as it began.
   */
  plan(by: By, { version, steps }: ApprovalPlan): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.refuseStrangers(tx, by, steps);
      const before = await planOf(tx, by.campaign);
      const stored = await tx.query(
        `insert into approval_plans as p (campaign, steps) select $1, $2 where $3 = 0
         on conflict (campaign) do nothing returning version`,
        [by.campaign, JSON.stringify(steps), version],
      );
      const changed =
        stored.length > 0 ||
        (
          await tx.query(
            'update approval_plans set steps = $2, version = version + 1 where campaign = $1 and version = $3 returning version',
            [by.campaign, JSON.stringify(steps), version],
          )
        ).length > 0;
      if (!changed) throw new Refusal('changed-meanwhile', 409);
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'artwork.plan',
        object: { kind: 'artwork', id: by.campaign },
        campaign: by.campaign,
        before: { steps: before.steps.map(({ step }) => step) },
        after: { steps: steps.map(({ step }) => step) },
      });
    });
  }

  private async refuseOthers(
    tx: Transaction,
    by: By,
    next: Asked,
    uploadedBy: string | null,
  ): Promise<void> {
    const colleagues = await this.people.colleagues(tx, by.campaign);
    const who = { staff: staffIdOf(by), role: by.role, colleagues };
    const refusal = approvalRefusal(next, uploadedBy, who);
    if (refusal) throw new Refusal(refusal, 403);
  }

  private async refuseStrangers(tx: Transaction, by: By, steps: readonly Asked[]): Promise<void> {
    const colleagues = await this.people.colleagues(tx, by.campaign);
    const at = steps.findIndex(({ staff }) => staff !== null && !colleagues.has(staff));
    if (at >= 0) throw new Refusal('approver-not-there', 422, { path: `steps.${at}.staff` });
  }

  private async store(
    tx: Transaction,
    by: By,
    { id, round, approved, steps }: VersionRow,
    { step, decision, reason }: Decision,
  ): Promise<void> {
    await tx.query(
      `insert into approvals (campaign, version, round, step, decision, reason, by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [by.campaign, id, round, step, decision, reason ?? null, staffIdOf(by)],
    );
    const isLast = approved + 1 === steps?.length;
    const state = decision === 'rejected' ? 'draft' : isLast ? 'approved' : 'in-review';
    await tx.query(
      'update creative_versions set state = $2, approved = approved + $3 where id = $1',
      [id, state, decision === 'approved' ? 1 : 0],
    );
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'submit' | 'recall' | 'approve' | 'reject',
    id: string,
    what: { after?: Record<string, string> } = {},
    reason?: string,
  ): Promise<void> {
    return this.audit.note(tx, {
      actor,
      action: `artwork.${act}`,
      object: { kind: 'artwork', id },
      campaign,
      ...what,
      ...(reason !== undefined && { reason }),
    });
  }
}

/** Whose answer it waits for. */
export function nextOf({
  state,
  steps,
  approved,
}: Pick<VersionRow, 'state' | 'steps' | 'approved'>): Asked | null {
  return state === 'in-review' ? (steps?.[approved] ?? null) : null;
}

/** Version 0 is the usual one, which nobody has stored. */
export async function planOf(
  db: Pick<Transaction, 'query'>,
  campaign: string,
): Promise<ApprovalPlan> {
  const [plan] = await db.query<ApprovalPlan>(
    'select version, steps from approval_plans where campaign = $1',
    [campaign],
  );
  return plan ?? { version: 0, steps: [...usualSteps] };
}
