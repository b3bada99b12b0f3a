import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import { LotsService } from '../lots/lots.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import type { Line, Share, Stock } from '../stock/movement.rules.js';
import type { MovementWanted } from '../stock/movement.wanted.js';
import { StockService } from '../stock/stock.service.js';
import { comeBack, leaveAgain } from './count.rules.js';
import { countedAt } from './counted.store.js';

/** Something that happened at a place at a moment, and is told now. */
interface Told extends Pick<MovementWanted, 'campaign' | 'by' | 'about'> {
  /** Of the movement that keeps what was counted. */
  readonly key: string;
  readonly place: string;
  readonly at: Date;
}

export interface Pieces extends ItemInLanguage {
  readonly quantity: number;
}

/**
 * What was counted at a place stays so, whatever is told later of the time before: what came by then was counted with the
 * rest, and what had left was missed by the count. Those pieces go where nobody can explain, or come from there, and the
 * discrepancy of the count with them.
 */
@Injectable()
export class CountedSince {
  constructor(
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(DiscrepanciesService) private readonly discrepancies: DiscrepanciesService,
  ) {}

  /**
   * Those of these items that were counted at the place since then, by a count that was approved. What it has of all of
   * them is held, and what the places have that they are exchanged with.
   */
  async of<Item extends ItemInLanguage>(
    tx: Transaction,
    { campaign, place, at }: Pick<Told, 'campaign' | 'place' | 'at'>,
    items: readonly Item[],
    besides: readonly string[],
  ): Promise<Item[]> {
    const unexplained = await this.places.virtual(campaign, 'unexplained', tx);
    await this.stock.hold(tx, campaign, [place, unexplained, ...besides], items);
    const counted = await countedAt(tx, campaign, [place]);
    return items.filter((item) => counted.isBefore(place, item, at));
  }

  /** So many pieces came by then; called once they have come. They are held (`of`). */
  came(tx: Transaction, told: Told, pieces: readonly Pieces[]): Promise<void> {
    return this.keep(tx, told, pieces, -1, async ({ quantity }, stock, unexplained) =>
      leaveAgain(quantity, stock, { place: told.place, unexplained }),
    );
  }

  /** So many pieces had left by then; called before they leave, of the lots that are `needed`. They are held (`of`). */
  left(
    tx: Transaction,
    told: Told,
    pieces: readonly Pieces[],
    needed: readonly Share[] = [],
  ): Promise<void> {
    return this.keep(tx, told, pieces, 1, async ({ quantity, ...of }, stock, unexplained) => {
      const unknown = await this.lots.unknown(tx, told.campaign, of);
      const ends = { place: told.place, other: unexplained, unknown };
      return comeBack(quantity, needed, stock, ends);
    });
  }

  private async keep(
    tx: Transaction,
    { campaign, place, at, key, by, about }: Told,
    pieces: readonly Pieces[],
    sign: 1 | -1,
    linesOf: (of: Pieces, stock: readonly Stock[], unexplained: string) => Promise<Line[]>,
  ): Promise<void> {
    const unexplained = await this.places.virtual(campaign, 'unexplained', tx);
    const stock = await this.stock.hold(tx, campaign, [place, unexplained], pieces);
    const lines: Line[] = [];
    for (const of of pieces) {
      const ofItem = stock.filter(
        ({ item, language }) => item === of.item && language === of.language,
      );
      lines.push(...(await linesOf(of, ofItem, unexplained)));
    }
    const how = { campaign, key, by: by ?? null, about, occurredAt: at };
    await this.stock.post(tx, { ...how, kind: 'count', lines });
    for (const { quantity, ...of } of pieces)
      await this.note(tx, campaign, { ...of, place }, sign * quantity);
  }

  /** What a count found too much there or missed, more of it or less. */
  async note(
    tx: Transaction,
    campaign: string,
    { place, item, language }: ItemInLanguage & { readonly place: string },
    variance: number,
  ): Promise<void> {
    const [found] = await tx.query<{ event: string | null }>(
      'select event from places where id = $1',
      [place],
    );
    const of = { campaign, place, event: found!.event, item, language };
    await this.discrepancies.addCounted(tx, of, variance);
  }
}
