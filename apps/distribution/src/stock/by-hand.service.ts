import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { CountedReversals } from '../counts/counted-reversals.service.js';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import { LotsService } from '../lots/lots.service.js';
import { MineGuard } from '../mine/mine.guard.js';
import { PlacesQueries } from '../places/places.queries.js';
import { ReservedGuard, type Leaving } from '../reservations/reserved.guard.js';
import { allocate, between, type Line, type Stock } from './movement.rules.js';
import type { MovementWantedByHand } from './stock.schema.js';
import { StockService, type Posted } from './stock.service.js';

/** What somebody moves at the desk or with a phone: pieces of an item, of whichever lots are oldest. */
@Injectable()
export class StockByHand {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(CountedReversals) private readonly reversals: CountedReversals,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(ReservedGuard) private readonly reserved: ReservedGuard,
    @Inject(MineGuard) private readonly mine: MineGuard,
    @Inject(DiscrepanciesService) private readonly discrepancies: DiscrepanciesService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Throws Refusal 404 for an item, a lot of it or a place that is not there, 409 `place-closed`, 409
   * `not-enough-stock`, 409 `reserved-for-others`, 422 `idempotency-key-used`.
   */
  move(by: By, key: string, wanted: MovementWantedByHand): Promise<Posted> {
    return this.database.transaction(async (tx) => {
      await this.mine.expectCustody(tx, by, wanted.kind === 'hand-out' ? wanted.from : null);
      await this.items.one(by.campaign, wanted, tx);
      if (wanted.lot) await this.lots.expect(tx, by.campaign, wanted.lot, wanted);
      const [from, to] = await this.ends(tx, by.campaign, wanted);
      const held = await this.stock.hold(tx, by.campaign, [...from, to], [wanted]);
      const movement = {
        campaign: by.campaign,
        kind: wanted.kind,
        key: `hand:${key}`,
        asked: wanted,
        by: staffIdOf(by),
        reason: 'reason' in wanted ? wanted.reason : undefined,
      };
      // What is asked again is answered as before, whatever is left by now and whoever has closed.
      const before = await this.stock.before(tx, movement);
      if (before) return before;
      await this.expectOpen(tx, by.campaign, wanted);
      if (wanted.kind === 'hand-out' || wanted.kind === 'move')
        await this.reserved.expectFree(tx, by.campaign, leavingOf(wanted, { to, held }));
      const lines = await this.linesOf(tx, by.campaign, { from, to, held }, wanted);
      const posted = await this.stock.post(tx, { ...movement, lines });
      if (posted.isNew) await this.note(tx, by, 'move', posted.id);
      return posted;
    });
  }

  /**
   * With a hand-out goes what it took beyond the books. Throws as `StockService.reverse`; 409 `not-by-hand` for a step of
   * what knows of it: an order, a transfer, a request, a closing, a discrepancy, a booth's log; 409 `place-closed` for
   * pieces that would be where nobody brings any; and 409 `explained-meanwhile`.
   */
  reverse(by: By, key: string, movement: string, reason: string): Promise<Posted> {
    return this.database.transaction(async (tx) => {
      const how = { key: `hand:${key}`, by: staffIdOf(by), reason };
      const owned = await tx.query(
        `select from movements m where campaign = $1 and id = $2
           and (about_kind in ('order', 'partner', 'transfer', 'closing', 'discrepancy', 'event', 'movement') or about_kind = 'count' and exists (
             select from count_results r where r.count = m.about and r.reason = 'unexplained'))`,
        [by.campaign, movement],
      );
      if (owned.length) throw new Refusal('not-by-hand', 409);
      const posted = await this.reversals.reverse(tx, by.campaign, movement, how);
      if (!posted.isNew) return posted;
      if (await this.places.hasClosed(tx, posted.id)) throw new Refusal('place-closed', 409);
      await this.discrepancies.takeBack(tx, by.campaign, movement);
      await this.note(tx, by, 'reverse', movement);
      return posted;
    });
  }

  /** Where it leaves, in the order in which it is looked for, and where it goes. */
  private async ends(
    tx: Transaction,
    campaign: string,
    wanted: MovementWantedByHand,
  ): Promise<[from: string[], to: string]> {
    const virtual = (kind: Parameters<PlacesQueries['virtual']>[1]) =>
      this.places.virtual(campaign, kind, tx);
    switch (wanted.kind) {
      case 'hand-out':
        return [[wanted.from], await virtual('handed-out')];
      case 'return':
        return [[await virtual('handed-out')], wanted.to];
      case 'move':
        if (wanted.from === wanted.to) throw new Refusal('same-place', 422);
        return [[wanted.from], wanted.to];
      case 'write-off':
        return [[wanted.from], await virtual(wanted.reason === 'damaged' ? 'damaged' : 'lost')];
      case 'found':
        return [[await virtual('lost'), await virtual('unexplained')], wanted.to];
    }
  }

  private async expectOpen(
    tx: Transaction,
    campaign: string,
    wanted: MovementWantedByHand,
  ): Promise<void> {
    if (wanted.kind === 'hand-out') await this.places.open(campaign, wanted.from, tx);
    else if ('from' in wanted) await this.places.giving(campaign, wanted.from, tx);
    if ('to' in wanted) await this.places.open(campaign, wanted.to, tx);
  }

  /** The oldest lots give; what is found beyond what was lost is of a lot that nobody knows. */
  private async linesOf(
    tx: Transaction,
    campaign: string,
    { from, to, held }: { from: readonly string[]; to: string; held: readonly Stock[] },
    wanted: MovementWantedByHand,
  ): Promise<Line[]> {
    const lines: Line[] = [];
    let missing = wanted.quantity;
    for (const place of from) {
      const there = held.filter(
        (one) => one.place === place && (!wanted.lot || one.lot === wanted.lot),
      );
      const given = allocate(there, missing, { asItHappened: mayBeQuarantined(wanted) });
      for (const { lot, quantity } of given.shares)
        lines.push(...between(place, to, lot, quantity));
      missing = given.missing;
    }
    if (missing === 0) return lines;
    if (wanted.kind !== 'found') {
      const { item, language } = wanted;
      throw new Refusal('not-enough-stock', 409, {}, { item, language, missing });
    }
    const lot = wanted.lot ?? (await this.lots.unknown(tx, campaign, wanted));
    return [...lines, ...between(from[from.length - 1]!, to, lot, missing)];
  }

  private note(tx: Transaction, by: By, act: 'move' | 'reverse', id: string): Promise<void> {
    return this.audit.note(tx, {
      actor: by.actor,
      action: `movement.${act}`,
      object: { kind: 'movement', id },
      campaign: by.campaign,
    });
  }
}

/** What is to leave, of what is there to be promised: a lot that is quarantined is kept for nobody. */
function leavingOf(
  wanted: Extract<
    MovementWantedByHand,
    { readonly from: string; readonly kind: 'hand-out' | 'move' }
  >,
  { to, held }: { readonly to: string; readonly held: readonly Stock[] },
): Leaving {
  const here = held.filter(({ place }) => place === wanted.from);
  const usable = here.filter(({ quarantined }) => !quarantined);
  const there = usable.reduce((sum, { quantity }) => sum + quantity, 0);
  const isUsable = !wanted.lot || usable.some(({ lot }) => lot === wanted.lot);
  const { from, item, language, quantity } = wanted;
  return { from, to, item, language, there, quantity: isUsable ? quantity : 0 };
}

/** Quarantined stock is not given to anybody, and is moved where its lot is named; it is written off and found like any other. */
function mayBeQuarantined({ kind, lot }: MovementWantedByHand): boolean {
  return kind === 'move' ? lot !== undefined : kind !== 'hand-out';
}
