import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { settleDraft, type OrderRow } from '../orders/orders.store.js';
import { daysLater } from '../proofs/day.rules.js';
import { Evidence } from './evidence.js';
import { expectBookable } from './frames.store.js';
import { checkOption } from './option.moment.js';
import { postedDaysBefore, refusalOf } from './placement.rules.js';
import type { Step, StepOfMany } from './placement.schema.js';
import { PlacementsStore, type PlacementRow } from './placements.store.js';

type MakeGood = Extract<Step, { act: 'make-good' }>;

/** What people do with a placement. */
@Injectable()
export class PlacementsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacementsStore) private readonly store: PlacementsStore,
    @Inject(Evidence) private readonly evidence: Evidence,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Gives the id of the placement that makes good, where this is what was asked for. Throws Refusal 404, 409
   * `changed-meanwhile` and the codes of `refusalOf` and `expectBookable`; BadRequest as `checkOption`.
   */
  take(by: By, id: string, step: Step): Promise<string | undefined> {
    return this.database.transaction(async (tx) => {
      const { order, placement } = await this.store.lock(tx, by.campaign, id);
      return this.takeIn(tx, by, order, placement, step);
    });
  }

  /** One step for each of these, or for none of them. Throws as `take`, and 404 for one of another order. */
  async takeMany(by: By, of: string, { placements, ...step }: StepOfMany): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const { id, version } of placements.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        const { order, placement } = await this.store.lock(tx, by.campaign, id);
        if (order.id !== of) throw new Refusal('no-such-placement', 404);
        await this.takeIn(tx, by, order, placement, { ...step, version });
      }
    });
  }

  private async takeIn(
    tx: Transaction,
    by: By,
    order: OrderRow,
    placement: PlacementRow,
    step: Step,
  ): Promise<string | undefined> {
    const { id } = placement;
    if (placement.version !== step.version) throw new Refusal('changed-meanwhile', 409);
    await this.check(tx, by, order, placement, step);
    const reason = 'reason' in step ? step.reason : undefined;
    const until = step.act === 'option' ? step.until : undefined;
    await this.store.step(tx, by, { id, act: step.act, reason, until });
    const artwork = step.act === 'send-artwork' ? step.artwork : undefined;
    if (artwork) await this.store.send(tx, id, artwork);
    const made =
      step.act === 'make-good' ? await addMakeGood(tx, order, placement, step) : undefined;
    if (order.state === 'draft') await settleDraft(tx, order);
    await this.audit.note(tx, {
      actor: by.actor,
      action: `placement.${step.act}`,
      object: { kind: 'placement', id },
      campaign: by.campaign,
      before: { state: placement.state },
      ...((until ?? made ?? artwork) && {
        after: { ...(until && { until }), ...(made && { made }), ...(artwork && { artwork }) },
      }),
      ...(reason !== undefined && { reason }),
    });
    return made;
  }

  private async check(
    tx: Transaction,
    by: By,
    order: OrderRow,
    placement: PlacementRow,
    step: Step,
  ): Promise<void> {
    const hasReason = 'reason' in step && step.reason !== undefined;
    const [makeGood, artwork, proof] = [
      step.act === 'make-good' && (await this.evidence.hasMakeGood(tx, placement)),
      step.act === 'go-live' && (await this.evidence.hasApprovedArtwork(tx, placement)),
      step.act === 'complete' && (await this.evidence.hasProof(tx, placement)),
    ];
    const refusal = refusalOf(step.act, {
      state: placement.state,
      isPlaced: order.state !== 'draft' && order.state !== 'cancelled',
      hasBegun: placement.from <= order.today,
      isUpSoon: placement.from <= daysLater(order.today, postedDaysBefore),
      who: by.role,
      hasReason,
      hasMakeGood: makeGood,
      hasApprovedArtwork: () => artwork,
      hasProof: () => proof,
    });
    if (refusal) throw new Refusal(refusal, refusal === 'placement-not-yours' ? 403 : 409);
    if (step.act === 'option' || step.act === 'book')
      await expectBookable(tx, order, [placement.id]);
    if (step.act === 'option') await checkOption(tx, placement, step.until);
    if (step.act === 'send-artwork' && step.artwork)
      await this.checkArtwork(tx, placement, step.artwork);
  }

  private async checkArtwork(tx: Transaction, placement: PlacementRow, artwork: string) {
    if (!(await this.evidence.mayShow(tx, placement, artwork)))
      throw new Refusal('artwork-not-to-be-sent', 409, { path: 'artwork' });
  }
}

/** The same at no price, as a line of the same order that is still to be booked. */
async function addMakeGood(
  tx: Transaction,
  { id: order, campaign }: OrderRow,
  { id: missed, site, format, unit }: PlacementRow,
  { from, until, quantity }: MakeGood,
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into placements (id, campaign, of_order, position, site, format, unit, quantity, flight_from,
       flight_until, unit_price, list, discount, in_kind, net, makes_good)
     select $1, $2, $3, max(position) + 1, $4, $5, $6, $7, $8, $9, 0, 0, 0, 0, 0, $10
     from placements where of_order = $3`,
    [id, campaign, order, site, format, unit, quantity, from, until, missed],
  );
  return id;
}
