import { allocate, between, type Line, type Share, type Stock } from '../stock/movement.rules.js';

/** How much a first count may differ before it is counted once more: two in a hundred, and five pieces. */
const tolerated = { share: 0.02, pieces: 5 } as const;

export interface Attempt {
  readonly counted: number;
  /** What the books say now about that moment: what happened before it and was told later is in it. */
  readonly expected: number;
}

export function varianceOf({ counted, expected }: Attempt): number {
  return counted - expected;
}

/**
 * Whether the attempts of one item decide: the last one is close to the books, or says what the one before it said.
 * They are compared by what they differ by, since something may have been handed out between them.
 */
export function isSettled(attempts: readonly Attempt[]): boolean {
  const last = attempts[attempts.length - 1];
  if (!last) return false;
  const most = Math.max(tolerated.pieces, Math.floor(last.expected * tolerated.share));
  if (Math.abs(varianceOf(last)) <= most) return true;
  const before = attempts[attempts.length - 2];
  return before !== undefined && varianceOf(before) === varianceOf(last);
}

export type CountReason = 'damaged' | 'lost' | 'stolen' | 'found' | 'unexplained';

/** Whether this can be why: what is there too much was found, what is missing was not. */
export function isReasonFor(variance: number, reason: CountReason | undefined): boolean {
  if (variance === 0) return reason === undefined;
  if (reason === undefined) return false;
  return reason === 'unexplained' || (reason === 'found') === variance > 0;
}

interface Ends {
  readonly place: string;
  /** Where what is missing goes, or what is there too much comes from. */
  readonly other: string;
  /** The lot of pieces that nobody knows. */
  readonly unknown: string;
}

/**
 * The lines that make the books what was counted. What is missing is taken from the oldest lots; what is there too much
 * is first of what nobody could explain before, and the rest of a lot that nobody knows. `missing`: so much less is there by now than is to be taken.
 */
export function linesFor(
  variance: number,
  stock: readonly Stock[],
  { place, other, unknown }: Ends,
): { readonly lines: readonly Line[]; readonly missing: number } {
  if (variance >= 0) {
    const missed = stock.filter((one) => one.place === other && one.lot !== unknown);
    return {
      lines: foundOf(missed, variance, unknown).flatMap(({ lot, quantity }) =>
        between(other, place, lot, quantity),
      ),
      missing: 0,
    };
  }
  const there = stock.filter((one) => one.place === place);
  const { shares, missing } = allocate(there, -variance, { asItHappened: true });
  return {
    lines: shares.flatMap(({ lot, quantity }) => between(place, other, lot, quantity)),
    missing,
  };
}

/** What is held back may be among what was found, so it is taken for found before anything else. */
function foundOf(missed: readonly Stock[], quantity: number, unknown: string): Share[] {
  const isHeld = ({ quarantined }: Stock) => quarantined;
  const held = allocate(missed.filter(isHeld), quantity, { asItHappened: true });
  const others = allocate(missed, held.missing);
  const rest = { lot: unknown, quantity: others.missing };
  return [...held.shares, ...others.shares, ...(rest.quantity > 0 ? [rest] : [])];
}

/**
 * The lines of pieces that were counted before anybody told how they had come: those leave first whose lot nobody could
 * explain, then the oldest.
 */
export function leaveAgain(
  quantity: number,
  stock: readonly Stock[],
  { place, unexplained }: { readonly place: string; readonly unexplained: string },
): Line[] {
  const owed = new Map(
    stock.filter((one) => one.place === unexplained).map((one) => [one.lot, -one.quantity]),
  );
  const there = stock.filter((one) => one.place === place);
  const surplus = there.map((one) => ({
    ...one,
    quantity: Math.min(one.quantity, owed.get(one.lot) ?? 0),
  }));
  const first = allocate(surplus, quantity, { asItHappened: true });
  const taken = new Map(first.shares.map((one) => [one.lot, one.quantity]));
  const rest = there.map((one) => ({ ...one, quantity: one.quantity - (taken.get(one.lot) ?? 0) }));
  const others = allocate(rest, first.missing, { asItHappened: true });
  return [...first.shares, ...others.shares].flatMap((one) =>
    between(place, unexplained, one.lot, one.quantity),
  );
}

/**
 * The lines of pieces that a count missed and that are there once more: those come first that `needed` asks for beyond what
 * is there, then whatever was missed.
 */
export function comeBack(
  quantity: number,
  needed: readonly Share[],
  stock: readonly Stock[],
  ends: Ends,
): Line[] {
  const { place, other } = ends;
  const there = (lot: string) =>
    stock.find((one) => one.place === place && one.lot === lot)?.quantity ?? 0;
  let rest = quantity;
  const first = needed.map((one) => {
    const short = Math.min(rest, Math.max(one.quantity - there(one.lot), 0));
    rest -= short;
    return { lot: one.lot, quantity: short };
  });
  const taken = new Map(first.map((one) => [one.lot, one.quantity]));
  const left = stock.map((one) =>
    one.place === other ? { ...one, quantity: one.quantity - (taken.get(one.lot) ?? 0) } : one,
  );
  return [
    ...first.flatMap((one) => between(other, place, one.lot, one.quantity)),
    ...linesFor(rest, left, ends).lines,
  ];
}
