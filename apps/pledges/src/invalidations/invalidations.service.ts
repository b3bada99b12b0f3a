import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import type { StaffActor } from '../staff/staff.request.js';
import { decideUndo } from './invalidation.rules.js';
import { expectNotTooMany, InvalidationsQueries } from './invalidations.queries.js';
import type { Invalidation, InvalidationFilter, Preview } from './invalidations.schema.js';
import { chosenOf, summary } from './invalidations.sql.js';
import { InvalidationSteps } from './invalidation.steps.js';

/** What is to be set aside, why, and the fingerprint that the preview gave. */
export interface Wanted {
  readonly slug: string;
  readonly filter: InvalidationFilter;
  readonly reason: string;
  readonly fingerprint: string;
}

/**
 * Sets pledges aside that nobody should count, and takes that back. Which they are is decided and noted at once; they
 * leave the count step by step, and whatever a process leaves undone the next one does.
 */
@Injectable()
export class InvalidationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(InvalidationsQueries) private readonly queries: InvalidationsQueries,
    @Inject(InvalidationSteps) private readonly steps: InvalidationSteps,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 409 when it would meet other pledges than those that the preview told of, or none. */
  async invalidate(wanted: Wanted, by: StaffActor): Promise<Invalidation> {
    const { slug, reason } = wanted;
    const campaign = await this.campaigns.open(slug);
    const id = newId();
    await this.database.transaction(async (tx) => {
      const { chosen, values } = chosenOf(campaign.id, wanted.filter);
      const filter = toldFilter(wanted.filter);
      const [met] = await tx.query<Preview>(
        `with ${chosen}, summed as (select ${summary}),
         kept as (
           insert into invalidations (id, campaign, by, reason, filter, fingerprint, pledges, counted)
           select $${values.push(id)}::uuid, $1, $${values.push(by.id)}, $${values.push(reason)},
                  $${values.push(JSON.stringify(filter))}::jsonb, fingerprint, pledges, counted from summed
           returning id),
         members as (
           insert into invalidated_pledges (invalidation, pledge) select kept.id, chosen.id from kept, chosen)
         select * from summed`,
        values,
      );
      const { pledges, counted, byState, fingerprint } = met!;
      expectNotTooMany(pledges);
      if (fingerprint !== wanted.fingerprint) throw new Refusal('pledges-changed', 409);
      if (pledges === 0) throw new Refusal('no-pledges-chosen', 409);
      await this.audit.note(tx, {
        actor: by,
        action: 'pledges.invalidate',
        object: { kind: 'invalidation', id },
        campaign: slug,
        reason,
        after: { filter, pledges, counted, byState, fingerprint },
      });
    });
    await this.steps.carryOut(id);
    return this.queries.one(slug, id);
  }

  /**
   * Lets its pledges count again. Those that their signers have withdrawn or deleted meanwhile stay so. Throws Refusal
   * 404 for one of another campaign, 409 after thirty days.
   */
  async undo(slug: string, id: string, by: StaffActor): Promise<Invalidation> {
    const campaign = await this.campaigns.open(slug);
    await this.database.transaction(async (tx) => {
      const [made] = await tx.query<{ at: Date; undoneAt: Date | null; pledges: number }>(
        `select at, undone_at as "undoneAt", pledges from invalidations where id = $1 and campaign = $2 for update`,
        [id, campaign.id],
      );
      if (!made) throw new Refusal('no-such-invalidation', 404);
      const decision = decideUndo(made, await tx.now());
      if (decision === 'too late') throw new Refusal('undo-too-late', 409);
      if (decision === 'already undone') return;
      await tx.query(
        'update invalidations set undone_at = now(), undone_by = $2, done_at = null where id = $1',
        [id, by.id],
      );
      await this.audit.note(tx, {
        actor: by,
        action: 'pledges.restore',
        object: { kind: 'invalidation', id },
        campaign: slug,
        before: { pledges: made.pledges },
      });
    });
    await this.steps.carryOut(id);
    return this.queries.one(slug, id);
  }
}

/** As it is kept: a long list of ids is kept as members already. */
function toldFilter({ ids, ...filter }: InvalidationFilter) {
  return ids ? { ids: ids.length } : filter;
}
