import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { LotsService } from '../lots/lots.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import { allocate, between, type Line, type Stock } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import type { discrepancySchema, Explanation } from './discrepancy.schema.js';

/** A discrepancy as it is looked at. */
export type Unexplained = ItemInLanguage &
  Pick<z.output<typeof discrepancySchema>, 'quantity' | 'state' | 'cause'>;

/** What an explanation makes of the books. */
@Injectable()
export class Explanations {
  constructor(
    @Inject(StockService) private readonly stock: StockService,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
  ) {}

  /**
   * The lines of it; what they touch is held. Undefined where it is not as it was looked at. Throws Refusal 422
   * `explains-something-else` where what is missing is told to have come, or the other way round.
   */
  async linesOf(
    tx: Transaction,
    campaign: string,
    of: Unexplained,
    explanation: Explanation,
  ): Promise<Line[] | undefined> {
    if (isOfMissing(explanation) !== (of.cause === 'missing'))
      throw new Refusal('explains-something-else', 422);
    return isOfMissing(explanation)
      ? this.whereItWent(tx, campaign, of, explanation)
      : this.whereItCameFrom(tx, campaign, of, explanation);
  }

  /** What nobody knew is known to be damaged, lost, handed out, or at another place. */
  private async whereItWent(
    tx: Transaction,
    campaign: string,
    of: Unexplained,
    explanation: Explanation & OfMissing,
  ): Promise<Line[] | undefined> {
    const unexplained = await this.places.virtual(campaign, 'unexplained', tx);
    const to = await this.endOf(tx, campaign, explanation);
    const lot = await this.lots.unknown(tx, campaign, of);
    const held = await this.stock.hold(tx, campaign, [unexplained, to], [of]);
    if (!isAsLookedAt(of, explanation)) return undefined;
    const { shares, missing } = given(held, unexplained, of.quantity);
    return [...shares, { lot, quantity: missing }].flatMap((one) =>
      between(unexplained, to, one.lot, one.quantity),
    );
  }

  private async endOf(
    tx: Transaction,
    campaign: string,
    explanation: Explanation & OfMissing,
  ): Promise<string> {
    if (explanation.reason === 'uncounted-arrival')
      return (await this.places.open(campaign, explanation.to, tx)).id;
    const { reason } = explanation;
    return this.places.virtual(campaign, reason === 'stolen' ? 'lost' : reason, tx);
  }

  /**
   * From another place: what nobody knew goes back to where nobody knows, and that place has given its own. From outside:
   * it came there.
   */
  private async whereItCameFrom(
    tx: Transaction,
    campaign: string,
    of: Unexplained,
    explanation: Exclude<Explanation, OfMissing>,
  ): Promise<Line[] | undefined> {
    const virtual = (kind: 'supplier' | 'unexplained' | 'handed-out') =>
      this.places.virtual(campaign, kind, tx);
    const [unexplained, supplier, handedOut] = [
      await virtual('unexplained'),
      await virtual('supplier'),
      await virtual('handed-out'),
    ];
    const from =
      explanation.reason === 'uncounted-dispatch'
        ? (await this.places.open(campaign, explanation.from, tx)).id
        : supplier;
    const lot = await this.lots.unknown(tx, campaign, of);
    const held = await this.stock.hold(tx, campaign, [from, unexplained, handedOut], [of]);
    if (!isAsLookedAt(of, explanation)) return undefined;
    if (from === supplier) return between(supplier, unexplained, lot, of.quantity);
    const { shares, missing } = given(held, from, of.quantity);
    if (missing > 0) throw new Refusal('not-enough-stock', 409, {}, { item: of.item, missing });
    // What a booth handed out is of lots that are known now; what a count found stays where it was found.
    const isHandedOut = of.cause === 'booth-log';
    return [
      ...(isHandedOut ? between(handedOut, unexplained, lot, of.quantity) : []),
      ...shares.flatMap((one) =>
        between(from, isHandedOut ? handedOut : unexplained, one.lot, one.quantity),
      ),
    ];
  }
}

type OfMissing = {
  readonly reason: 'damaged' | 'lost' | 'stolen' | 'handed-out' | 'uncounted-arrival';
};

function isOfMissing(explanation: Explanation): explanation is Explanation & OfMissing {
  return ['damaged', 'lost', 'stolen', 'handed-out', 'uncounted-arrival'].includes(
    explanation.reason,
  );
}

function isAsLookedAt(of: Unexplained, { quantity }: Explanation): boolean {
  return of.state === 'open' && of.quantity === quantity;
}

function given(held: readonly Stock[], from: string, quantity: number) {
  const there = held.filter(({ place }) => place === from);
  return allocate(there, quantity, { asItHappened: true });
}
