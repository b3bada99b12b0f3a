import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { countedAt } from '../counts/counted.store.js';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import { LotsService } from '../lots/lots.service.js';
import { BoothPlaces } from '../places/booth-places.js';
import { PlacesQueries } from '../places/places.queries.js';
import { between, type Line } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import { giveBack, handOutOf, type Difference } from './consumption.rules.js';
import { addWanted, keepPosted, takenFrom } from './consumption.store.js';
import { OpenBooks, type Told } from './open-books.js';

/** An item that a booth handed out, and whether somebody has counted there since. */
type OfBooth = ItemInLanguage & { readonly event: string; readonly isCounted: boolean };

/** Which pieces booths handed out or have back, and what of it nobody can explain. */
@Injectable()
export class BoothBooks {
  constructor(
    @Inject(StockService) private readonly stock: StockService,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(BoothPlaces) private readonly booths: BoothPlaces,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(DiscrepanciesService) private readonly discrepancies: DiscrepanciesService,
  ) {}

  /**
   * Puts into the books what was told, one after the other, as one movement each. Gives the movement of each; null where
   * nothing was to be moved. Whoever changes what a booth handed out of an item comes one after the other.
   */
  async follow(
    tx: Transaction,
    campaign: string,
    told: readonly Told[],
  ): Promise<(string | null)[]> {
    const books = await this.open(tx, campaign, told);
    for (const one of told) {
      const lines: Line[] = [];
      for (const difference of one.differences)
        lines.push(...(await this.linesOf(tx, books, one, difference)));
      if (lines.length) books.add(one, lines);
    }
    await this.flush(tx, books);
    const changed = books.consumption.changed();
    if (changed.length) await keepPosted(tx, changed);
    return told.map((one) => books.movementOf(one));
  }

  private async open(tx: Transaction, campaign: string, told: readonly Told[]): Promise<OpenBooks> {
    const differences = told.flatMap((one) =>
      one.differences.map((each) => ({ ...each, event: one.event })),
    );
    const consumed = await addWanted(tx, campaign, differences);
    const places = await this.booths.ensure(
      tx,
      campaign,
      consumed.map(({ event }) => event),
    );
    const handedOut = await this.places.virtual(campaign, 'handed-out', tx);
    const unexplained = await this.places.virtual(campaign, 'unexplained', tx);
    const stock = await this.stock.holdAll(
      tx,
      campaign,
      [...places].map(([event, place]) => ({
        places: [place, handedOut, unexplained],
        items: consumed.filter((one) => one.event === event),
      })),
    );
    const counted = await countedAt(tx, campaign, [...places.values()]);
    return new OpenBooks({ campaign, places, handedOut, unexplained, consumed, stock, counted });
  }

  /** What brings the books to what the log comes to with this. Of what comes back, what it corrects took it. */
  private async linesOf(
    tx: Transaction,
    books: OpenBooks,
    { event, corrects, at }: Told,
    difference: Difference,
  ): Promise<Line[]> {
    const missing = books.consumption.log(event, difference);
    if (missing === 0) return [];
    const of = { event, item: difference.item, language: difference.language };
    const isCounted = books.counted.isBefore(books.placeOf(event), of, at);
    const lines =
      missing > 0
        ? await this.more(tx, books, { ...of, isCounted }, missing)
        : await this.less(tx, books, { ...of, isCounted, movement: corrects }, -missing);
    books.held.move(lines);
    const posted = lines
      .filter(({ place }) => place === books.handedOut)
      .reduce((sum, { delta }) => sum + delta, 0);
    if (posted !== 0) books.consumption.post(event, of, posted);
    return lines;
  }

  /** What was over when it was counted has left the booth by then: it is of what the count missed. */
  private async more(
    tx: Transaction,
    books: OpenBooks,
    { isCounted, ...of }: OfBooth,
    quantity: number,
  ): Promise<Line[]> {
    const { held, handedOut, unexplained, campaign } = books;
    const booth = books.placeOf(of.event);
    const sku = { ...of, campaign, place: booth };
    const missed = isCounted ? await this.discrepancies.settle(tx, sku, quantity, 'missing') : null;
    const where = { place: booth, unexplained, handedOut };
    const given = handOutOf(held, books.lotsOf(of), { ...where, quantity, missed });
    if (given.unknown === 0) return given.lines;
    const lot = books.unknownLotOf(of) ?? (await this.lots.unknown(tx, campaign, of));
    if (given.beyond > 0) books.explainLater(of, lot, given.beyond);
    return [...given.lines, ...between(unexplained, handedOut, lot, given.unknown)];
  }

  private async less(
    tx: Transaction,
    books: OpenBooks,
    { movement, isCounted, ...of }: OfBooth & { readonly movement: string | null },
    quantity: number,
  ): Promise<Line[]> {
    // Where pieces were taken is read from the books.
    await this.flush(tx, books);
    const { held, campaign, handedOut, unexplained } = books;
    const booth = books.placeOf(of.event);
    const sku = { ...of, campaign, place: booth };
    let unsettled = await this.discrepancies.open(tx, sku);
    const taken = (await takenFrom(tx, { ...of, campaign, movement, handedOut }, of)).map((one) => {
      if (isCounted) return { ...one, place: unexplained };
      if (!one.unexplained) return one;
      const pieces = Math.min(one.quantity, unsettled);
      unsettled -= pieces;
      return { ...one, quantity: pieces };
    });
    const lots = books.lotsOf(of);
    const to = isCounted ? unexplained : booth;
    const { lines } = giveBack(held, taken, { handedOut, booth: to, quantity, lots });
    const back = lines
      .filter((line) => line.place === unexplained)
      .reduce((sum, line) => sum + line.delta, 0);
    if (back > 0) await this.discrepancies.missAgain(tx, sku, back);
    return lines;
  }

  private async flush(tx: Transaction, books: OpenBooks): Promise<void> {
    const { movements, unexplained } = books.take();
    const posted = await this.stock.postMany(
      tx,
      movements.map(({ wanted }) => wanted),
    );
    movements.forEach(({ told }, at) => books.keep(told, posted[at]!.id));
    for (const { of, quantity } of unexplained) await this.discrepancies.add(tx, of, quantity);
  }
}
