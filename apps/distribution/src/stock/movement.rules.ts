/** How many pieces come to a place, or leave it where they are fewer than none, of one lot. */
export interface Line {
  readonly place: string;
  readonly lot: string;
  readonly delta: number;
}

/** The most pieces that one movement takes from a place: far beyond any box, far below what a count can hold. */
export const mostPieces = 10_000_000;

/** From one place to another, the same lot. */
export function between(from: string, to: string, lot: string, quantity: number): Line[] {
  return [
    { place: from, lot, delta: -quantity },
    { place: to, lot, delta: quantity },
  ];
}

/**
 * Each balance once, in the order in which all movements lock them, without those that stay as they are. Throws for
 * lines that do not come to nothing lot by lot: whoever wrote them is mistaken, not whoever asked.
 */
export function settled(lines: readonly Line[]): Line[] {
  const balances = new Map<string, Line>();
  const lots = new Map<string, number>();
  for (const { place, lot, delta } of lines) {
    const key = `${place} ${lot}`;
    balances.set(key, { place, lot, delta: (balances.get(key)?.delta ?? 0) + delta });
    lots.set(lot, (lots.get(lot) ?? 0) + delta);
  }
  if ([...lots.values()].some((sum) => sum !== 0))
    throw new Error('The lines of a movement come to nothing, lot by lot.');
  const keys = [...balances.keys()].toSorted();
  return keys.map((key) => balances.get(key)!).filter(({ delta }) => delta !== 0);
}

/** What is there of one lot at a place. */
export interface Stock {
  readonly place: string;
  readonly lot: string;
  readonly quantity: number;
  readonly quarantined: boolean;
  /** The moment the lot was made. */
  readonly madeAt: Date;
}

/** A part of what is wanted, of one lot. */
export interface Share {
  readonly lot: string;
  readonly quantity: number;
}

/**
 * Which lots give what is wanted: the oldest first, so that nothing grows old in a corner. What is quarantined is not
 * given, unless `asItHappened`: then it was handed out already, and goes last. `missing` is what none of them has.
 */
export function allocate(
  stock: readonly Stock[],
  wanted: number,
  { asItHappened = false } = {},
): { readonly shares: readonly Share[]; readonly missing: number } {
  const usable = stock
    .filter(({ quantity, quarantined }) => quantity > 0 && (asItHappened || !quarantined))
    .toSorted(
      (a, b) =>
        Number(a.quarantined) - Number(b.quarantined) ||
        a.madeAt.getTime() - b.madeAt.getTime() ||
        (a.lot < b.lot ? -1 : 1),
    );
  let missing = wanted;
  const shares: Share[] = [];
  for (const { lot, quantity } of usable) {
    const taken = Math.min(quantity, missing);
    if (taken > 0) shares.push({ lot, quantity: taken });
    missing -= taken;
  }
  return { shares, missing };
}
