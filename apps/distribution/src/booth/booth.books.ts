import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import { LotsService } from '../lots/lots.service.js';
import { between, type Line } from '../stock/movement.rules.js';
import { giveBack, handOut, type Difference, type Held } from './consumption.rules.js';
import { addPosted, addWanted, lotsOf, takenFrom } from './consumption.store.js';

/** A booth, with its places in the books and what they have, held. */
export interface Booth {
  readonly campaign: string;
  readonly event: string;
  readonly place: string;
  readonly handedOut: string;
  readonly unexplained: string;
  readonly held: Held;
}

/** Which pieces a booth handed out or has back, and what of it nobody can explain. */
@Injectable()
export class BoothBooks {
  constructor(
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(DiscrepanciesService) private readonly discrepancies: DiscrepanciesService,
  ) {}

  /**
   * The lines that bring the books to what the log comes to with this. Of what comes back, `movement` took it.
   */
  async follow(
    tx: Transaction,
    booth: Booth,
    difference: Difference,
    movement: string | null,
  ): Promise<Line[]> {
    const missing = await addWanted(tx, booth, difference);
    const lots = await lotsOf(tx, booth.campaign, difference);
    const lines =
      missing > 0
        ? await this.more(tx, booth, { ...difference, delta: missing }, lots)
        : await this.less(tx, booth, { ...difference, delta: -missing }, { lots, movement });
    booth.held.move(lines);
    const posted = lines
      .filter(({ place }) => place === booth.handedOut)
      .reduce((sum, { delta }) => sum + delta, 0);
    if (posted !== 0) await addPosted(tx, booth.event, difference, posted);
    return lines;
  }

  private async more(
    tx: Transaction,
    booth: Booth,
    { item, language, delta }: Difference,
    lots: ReadonlySet<string>,
  ): Promise<Line[]> {
    const { held, place, handedOut, unexplained, campaign } = booth;
    const given = handOut(held, lots, { from: place, to: handedOut, quantity: delta });
    if (given.missing === 0) return given.lines;
    const lot = await this.lots.unknown(tx, campaign, { item, language });
    const of = { ...booth, item, language };
    await this.discrepancies.add(tx, of, given.missing);
    return [...given.lines, ...between(unexplained, handedOut, lot, given.missing)];
  }

  private async less(
    tx: Transaction,
    booth: Booth,
    { item, language, delta }: Difference,
    { lots, movement }: { readonly lots: ReadonlySet<string>; readonly movement: string | null },
  ): Promise<Line[]> {
    if (delta === 0) return [];
    const { held, place, handedOut, unexplained } = booth;
    const of = { ...booth, item, language };
    const open = await this.discrepancies.open(tx, of);
    let unsettled = open;
    const taken = (await takenFrom(tx, { ...booth, movement }, of)).map((one) => {
      if (!one.unexplained) return one;
      const quantity = Math.min(one.quantity, unsettled);
      unsettled -= quantity;
      return { ...one, quantity };
    });
    const { lines } = giveBack(held, taken, { handedOut, booth: place, quantity: delta, lots });
    const settled = lines
      .filter((line) => line.place === unexplained)
      .reduce((sum, line) => sum + line.delta, 0);
    if (settled > 0) await this.discrepancies.lower(tx, of, settled);
    return lines;
  }
}
