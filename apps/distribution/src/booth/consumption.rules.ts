import { allocate, between, type Line, type Stock } from '../stock/movement.rules.js';

/** What the log says of an item in a language beyond what is in the books: more was handed out, or less. */
export interface Difference {
  readonly item: string;
  readonly language: string;
  readonly delta: number;
}

/**
 * What the books are to follow, once the log comes to `wanted`: never less than nothing, whatever order corrections come
 * in.
 */
function behind(wanted: number, posted: number): number {
  return Math.max(wanted, 0) - posted;
}

/** What the log of an event comes to of an item in a language, and what of it is in the books. */
export interface Consumed {
  readonly event: string;
  readonly item: string;
  readonly language: string;
  readonly wanted: number;
  readonly posted: number;
}

type Sku = Pick<Difference, 'item' | 'language'>;

/** What logs come to, difference by difference, and how the books follow. The rows are held. */
export class Consumption {
  readonly #rows: Map<string, Consumed>;
  readonly #changed = new Set<string>();

  constructor(rows: readonly Consumed[]) {
    this.#rows = new Map(rows.map((row) => [keyOf(row.event, row), row]));
  }

  /** Gives how far the books are behind with this; less than nothing where they are ahead. */
  log(event: string, { delta, ...sku }: Difference): number {
    const row = this.#rows.get(keyOf(event, sku))!;
    const wanted = row.wanted + delta;
    this.#rows.set(keyOf(event, sku), { ...row, wanted });
    return behind(wanted, row.posted);
  }

  post(event: string, sku: Sku, pieces: number): void {
    const key = keyOf(event, sku);
    const row = this.#rows.get(key)!;
    this.#rows.set(key, { ...row, posted: row.posted + pieces });
    this.#changed.add(key);
  }

  /** Those of which more is in the books by now, or less. */
  changed(): Consumed[] {
    return [...this.#changed].map((key) => this.#rows.get(key)!);
  }
}

function keyOf(event: string, { item, language }: Sku): string {
  return `${event} ${item} ${language}`;
}

/** Where pieces were taken that a booth handed out, and how many of them were not given back yet. */
export interface TakenFrom {
  readonly place: string;
  readonly lot: string;
  readonly quantity: number;
}

/** What is there, as movements of this transaction leave it. Its balances are held. */
export class Held {
  readonly #stock: Map<string, Stock>;

  constructor(stock: readonly Stock[]) {
    this.#stock = new Map(stock.map((one) => [`${one.place} ${one.lot}`, one]));
  }

  at(place: string): Stock[] {
    return [...this.#stock.values()].filter((one) => one.place === place);
  }

  move(lines: readonly Line[]): void {
    for (const { place, lot, delta } of lines) {
      const key = `${place} ${lot}`;
      const there = this.#stock.get(key);
      // A lot that nobody knew of before is as old as this.
      const before = there ?? { place, lot, quantity: 0, quarantined: false, madeAt: new Date() };
      this.#stock.set(key, { ...before, quantity: before.quantity + delta });
    }
  }
}

/** From where to where so many are handed out. */
interface HandOut {
  readonly place: string;
  readonly unexplained: string;
  readonly handedOut: string;
  readonly quantity: number;
  /** Where it was over when somebody counted the place: how many of it that count missed. Else null. */
  readonly missed: number | null;
}

/**
 * What is handed out leaves its place, the oldest lots first; what was over when the place was counted has left it by then,
 * and is of what was missed. `beyond` is what the books do not have, `unknown` that of which nobody knows the lot.
 */
export function handOutOf(
  held: Held,
  lots: ReadonlySet<string>,
  { place, unexplained, handedOut, quantity, missed }: HandOut,
): { readonly lines: Line[]; readonly beyond: number; readonly unknown: number } {
  const from = missed === null ? place : unexplained;
  const there = held.at(from).filter(({ lot }) => lots.has(lot));
  const { shares, missing } = allocate(there, missed ?? quantity, { asItHappened: true });
  const beyond = missed === null ? missing : quantity - missed;
  return {
    lines: shares.flatMap((one) => between(from, handedOut, one.lot, one.quantity)),
    beyond,
    unknown: missed === null ? missing : beyond + missing,
  };
}

/**
 * What was not handed out after all goes back to where it was taken, by the order of `taken`; where that is not known any
 * more, to the booth, of the newest lots. Never more than is still handed out; `rest` is what is not.
 */
export function giveBack(
  held: Held,
  taken: readonly TakenFrom[],
  {
    handedOut,
    booth,
    quantity,
    lots,
  }: {
    readonly handedOut: string;
    readonly booth: string;
    readonly quantity: number;
    readonly lots: ReadonlySet<string>;
  },
): { readonly lines: Line[]; readonly rest: number } {
  const out = new Map(held.at(handedOut).map((one) => [one.lot, one.quantity]));
  const lines: Line[] = [];
  let rest = quantity;
  const back = (to: string, lot: string, most: number) => {
    const pieces = Math.min(rest, most, out.get(lot) ?? 0);
    if (pieces <= 0) return;
    lines.push(...between(handedOut, to, lot, pieces));
    out.set(lot, out.get(lot)! - pieces);
    rest -= pieces;
  };
  for (const { place, lot, quantity: most } of taken) back(place, lot, most);
  const newest = held
    .at(handedOut)
    .filter(({ lot }) => lots.has(lot))
    .toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime() || (a.lot < b.lot ? 1 : -1));
  for (const { lot } of newest) back(booth, lot, rest);
  return { lines, rest };
}
