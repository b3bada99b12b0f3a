import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { Held, handOutOf } from '../booth/consumption.rules.js';
import { countedAt } from '../counts/counted.store.js';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import { LotsService } from '../lots/lots.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between, type Line } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import type { HandOut } from './act.schema.js';

/** What was handed out of what somebody carries, or of a depot: it happened, whatever the books have. */
@Injectable()
export class FieldHandOuts {
  constructor(
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(DiscrepanciesService) private readonly discrepancies: DiscrepanciesService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * What the books do not have there comes from where nobody can explain, as what a booth logs, and is a discrepancy of
   * the place; what was over when the place was counted is of what that count missed. Throws Refusal 404 for an item or a place, 422 `item-language`, and `booth-has-log` for a booth.
   */
  async post(
    tx: Transaction,
    by: By,
    { id, place, lines: wanted }: HandOut,
    at: Date,
  ): Promise<void> {
    const { campaign } = by;
    for (const one of wanted) await this.items.one(campaign, one, tx);
    const { kind } = await this.places.get(campaign, place, tx, 'for key share of p');
    if (kind === 'booth') throw new Refusal('booth-has-log', 422);
    const handedOut = await this.places.virtual(campaign, 'handed-out', tx);
    const unexplained = await this.places.virtual(campaign, 'unexplained', tx);
    const stock = await this.stock.hold(tx, campaign, [place, handedOut, unexplained], wanted);
    const held = new Held(stock);
    const counted = await countedAt(tx, campaign, [place]);
    const lines: Line[] = [];
    for (const { item, language, quantity } of wanted) {
      const ofItem = stock.filter((one) => one.item === item && one.language === language);
      const lots = new Set(ofItem.map(({ lot }) => lot));
      const of = { campaign, place, event: null, item, language };
      const isCounted = counted.isBefore(place, of, at);
      const missed = isCounted
        ? await this.discrepancies.settle(tx, of, quantity, 'missing')
        : null;
      const given = handOutOf(held, lots, { place, unexplained, handedOut, quantity, missed });
      lines.push(...given.lines);
      if (given.unknown > 0) {
        const unknown = await this.lots.unknown(tx, campaign, { item, language });
        lines.push(...between(unexplained, handedOut, unknown, given.unknown));
      }
      if (given.beyond > 0) await this.discrepancies.add(tx, of, given.beyond);
    }
    const posted = await this.stock.post(tx, {
      campaign,
      kind: 'hand-out',
      key: `field:${id}:hand-out`,
      lines,
      by: staffIdOf(by),
      occurredAt: at,
    });
    await this.audit.note(tx, {
      actor: by.actor,
      action: 'movement.move',
      object: { kind: 'movement', id: posted.id },
      campaign,
    });
  }
}
