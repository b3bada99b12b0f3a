import { carry, LedgerModel, type Kept, type Made } from './ledger-model.fixture.js';
import { reasonOf, type Deed } from './deeds.fixture.js';

interface OnItsWay {
  readonly to: string;
  /** By lot, the oldest first. */
  readonly left: Map<string, number>;
}

/** The ledger on paper, with what is counted and what is on its way. */
export class Paper extends LedgerModel {
  /** In the order in which they were sent. */
  private readonly transfers: OnItsWay[] = [];
  /** By place and item: the step of its last count, and how many more it found than anybody has explained. */
  private readonly counted = new Map<string, number>();
  private readonly unexplained = new Map<string, number>();

  do(deed: Deed): string | undefined {
    if (deed.act === 'count') return this.count(deed);
    return deed.act === 'send' ? this.send(deed) : this.arrive(deed);
  }

  override close(place: string): string | undefined {
    if (this.closed.has(place)) return 'place-closed';
    if (this.hasSome(place)) return 'place-not-empty';
    const isAwaited = this.transfers.some(({ to, left }) => to === place && left.size > 0);
    return isAwaited ? 'place-awaits-transfer' : super.close(place);
  }

  /** How many pieces of an item the books have somewhere. */
  there(place: string, item: string): number {
    return this.known(item).reduce((sum, lot) => sum + this.at(place, lot), 0);
  }

  /** What is missing is of the oldest lots, what was withdrawn last; what is found again was missed, what was withdrawn first. */
  private count({ place, item, differs, isExplained }: Extract<Deed, { act: 'count' }>) {
    if (this.closed.has(place)) return 'place-closed';
    const variance = Math.max(differs, -this.there(place, item));
    const lines = new Map<string, number>();
    const [free, held] = this.byState(item);
    const unknown = `?${item}`;
    const reason = reasonOf(variance, isExplained);
    if (variance < 0) {
      const to = reason === 'lost' ? 'lost' : 'unexplained';
      this.take(lines, { from: place, to, lots: [...free, ...held] }, -variance);
    } else {
      const lots = [...held, ...free].filter((lot) => lot !== unknown);
      const rest = this.take(lines, { from: 'unexplained', to: place, lots }, variance);
      if (rest > 0) carry(lines, 'unexplained', place, { lot: unknown, quantity: rest });
    }
    this.change(lines);
    this.counted.set(`${place} ${item}`, (this.step += 1));
    if (reason === 'unexplained') this.note({ place, item, quantity: variance });
    return undefined;
  }

  private note({ place, item, quantity }: Kept): void {
    const at = `${place} ${item}`;
    this.unexplained.set(at, (this.unexplained.get(at) ?? 0) + quantity);
  }

  protected override kept({ lines, step }: Made): Kept[] {
    return [...this.counted].flatMap(([at, counted]) => {
      const [place, item] = at.split(' ') as [string, string];
      const change = this.known(item).reduce(
        (sum, lot) => sum + (lines.get(`${place} ${lot}`) ?? 0),
        0,
      );
      const open = this.unexplained.get(at) ?? 0;
      if (counted < step || change * open >= 0) return [];
      const quantity = Math.sign(change) * Math.min(Math.abs(change), Math.abs(open));
      return [{ place, item, quantity }];
    });
  }

  /** Of the lots that are to leave first, as far as they are not there; then whatever was missed. */
  protected override comeBack(kept: readonly Kept[], movement: Made): Map<string, number> {
    const lines = new Map<string, number>();
    for (const { place, item, quantity } of kept.filter((one) => one.quantity > 0)) {
      let rest = quantity;
      for (const lot of this.known(item)) {
        const wanted = movement.lines.get(`${place} ${lot}`) ?? 0;
        const short = Math.min(rest, Math.max(wanted - this.at(place, lot), 0));
        carry(lines, 'unexplained', place, { lot, quantity: short });
        rest -= short;
      }
      const [free, held] = this.byState(item);
      const lots = [...held, ...free].filter((lot) => lot !== `?${item}`);
      rest = this.take(lines, { from: 'unexplained', to: place, lots }, rest);
      carry(lines, 'unexplained', place, { lot: `?${item}`, quantity: rest });
    }
    return lines;
  }

  /** What nobody could explain first. */
  protected override leaveAgain(kept: readonly Kept[]): void {
    for (const one of kept) this.note(one);
    const lines = new Map<string, number>();
    for (const { place, item, quantity } of kept.filter((one) => one.quantity < 0)) {
      let rest = -quantity;
      const lots = this.byState(item).flat();
      for (const lot of lots) {
        const owed = Math.max(-this.at('unexplained', lot), 0);
        const first = Math.min(rest, owed, this.at(place, lot));
        carry(lines, place, 'unexplained', { lot, quantity: first });
        rest -= first;
      }
      this.take(lines, { from: place, to: 'unexplained', lots }, rest);
    }
    this.change(lines);
  }

  private send({ from, to, item, quantity }: Extract<Deed, { act: 'send' }>): string | undefined {
    if ((this.closed.has(from) && !this.hasSome(from)) || this.closed.has(to))
      return 'place-closed';
    if (from === to) return 'same-place';
    const lines = new Map<string, number>();
    const [lots] = this.byState(item);
    if (this.take(lines, { from, to: 'in-transit', lots }, quantity) > 0) return 'not-enough-stock';
    this.change(lines);
    const left = lots.map((lot) => [lot, lines.get(`in-transit ${lot}`) ?? 0] as const);
    this.transfers.push({ to, left: new Map(left.filter(([, pieces]) => pieces > 0)) });
    return undefined;
  }

  private arrive({ transfer, pieces }: Extract<Deed, { act: 'arrive' }>): string | undefined {
    const { to, left } = this.transfers[transfer]!;
    const lines = new Map<string, number>();
    const after = new Map(left);
    for (const [what, place] of [
      ['whole', to],
      ['damaged', 'damaged'],
      ['lost', 'lost'],
    ] as const) {
      let missing = pieces[what];
      for (const [lot, there] of after) {
        const quantity = Math.min(missing, there);
        if (quantity === 0) continue;
        carry(lines, 'in-transit', place, { lot, quantity });
        after.set(lot, there - quantity);
        missing -= quantity;
      }
      if (missing > 0) return 'more-than-sent';
    }
    this.change(lines);
    for (const [lot, there] of after)
      if (there) left.set(lot, there);
      else left.delete(lot);
    return undefined;
  }

  /** Moves as many as there are, lot by lot; gives how many are missing. */
  private take(
    lines: Map<string, number>,
    { from, to, lots }: { from: string; to: string; lots: readonly string[] },
    wanted: number,
  ): number {
    let missing = wanted;
    for (const lot of lots) {
      const there = this.at(from, lot) + (lines.get(`${from} ${lot}`) ?? 0);
      const quantity = Math.min(missing, Math.max(there, 0));
      if (quantity > 0) carry(lines, from, to, { lot, quantity });
      missing -= quantity;
    }
    return missing;
  }

  private byState(item: string): [free: string[], held: string[]] {
    const all = this.known(item);
    return [
      all.filter((lot) => !this.quarantined.has(lot)),
      all.filter((lot) => this.quarantined.has(lot)),
    ];
  }

  private known(item: string): string[] {
    return [...this.lots[item]!, `?${item}`];
  }
}
