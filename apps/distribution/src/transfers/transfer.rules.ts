import { allocate, type Stock } from '../stock/movement.rules.js';

export const transferStates = ['draft', 'sent', 'in-part', 'done', 'cancelled'] as const;
export type TransferState = (typeof transferStates)[number];

export interface LineToSend {
  readonly id: string;
  readonly item: string;
  readonly language: string;
  readonly lot: string | null;
  readonly quantity: number;
}

/** What is there of one lot, and what it is a lot of. */
export interface StockOfItem extends Stock {
  readonly item: string;
  readonly language: string;
}

export interface Given {
  readonly line: string;
  readonly lot: string;
  readonly quantity: number;
}

/**
 * Which lots give what each line asks for. Lines that name their lot take first, also of what is quarantined: so it
 * comes back. The others get the oldest. `short` is the line that finds too little, and how many are missing.
 */
export function give(
  lines: readonly LineToSend[],
  stock: readonly StockOfItem[],
): {
  readonly given: readonly Given[];
  readonly short?: { readonly line: LineToSend; readonly missing: number };
} {
  const left = new Map(stock.map((one) => [one.lot, one]));
  const given: Given[] = [];
  for (const line of lines.toSorted((a, b) => Number(b.lot !== null) - Number(a.lot !== null))) {
    const usable = [...left.values()].filter(
      ({ item, language, lot }) =>
        item === line.item && language === line.language && (line.lot === null || line.lot === lot),
    );
    const { shares, missing } = allocate(usable, line.quantity, {
      asItHappened: line.lot !== null,
    });
    if (missing > 0) return { given: [], short: { line, missing } };
    for (const { lot, quantity } of shares) {
      const before = left.get(lot)!;
      left.set(lot, { ...before, quantity: before.quantity - quantity });
      given.push({ line: line.id, lot, quantity });
    }
  }
  return { given };
}

/** What was sent of a line in one lot, and what became of it. */
export interface SentLot {
  readonly line: string;
  readonly lot: string;
  readonly sent: number;
  readonly received: number;
  readonly damaged: number;
  readonly lost: number;
  readonly returned: number;
  readonly madeAt: Date;
}

function onItsWay({ sent, received, damaged, lost, returned }: SentLot): number {
  return sent - received - damaged - lost - returned;
}

/** What somebody counted of one line. */
export interface Told {
  readonly line: string;
  readonly whole: number;
  readonly damaged: number;
  readonly lost: number;
}

export interface Share extends Omit<Told, 'line'> {
  readonly line: string;
  readonly lot: string;
}

/**
 * The lots of what was counted: whoever unpacks counts pieces, and the oldest lot is counted first. `over` is the line
 * of which more is told than is on its way, and how many.
 */
export function share(
  told: readonly Told[],
  lots: readonly SentLot[],
): {
  readonly shares: readonly Share[];
  readonly over?: { readonly line: string; readonly pieces: number };
} {
  const shares: Share[] = [];
  for (const one of told) {
    const left = { whole: one.whole, damaged: one.damaged, lost: one.lost };
    const ofLine = lots
      .filter(({ line }) => line === one.line)
      .toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime() || (a.lot < b.lot ? -1 : 1));
    for (const lot of ofLine) {
      let room = onItsWay(lot);
      const taken = { whole: 0, damaged: 0, lost: 0 };
      for (const what of ['whole', 'damaged', 'lost'] as const) {
        taken[what] = Math.min(room, left[what]);
        room -= taken[what];
        left[what] -= taken[what];
      }
      if (taken.whole + taken.damaged + taken.lost > 0)
        shares.push({ line: one.line, lot: lot.lot, ...taken });
    }
    const over = left.whole + left.damaged + left.lost;
    if (over > 0) return { shares: [], over: { line: one.line, pieces: over } };
  }
  return { shares };
}

/** What an arrival moved of one lot, as the ledger has it. */
export type Brought = Omit<Share, 'line'>;

/** What was told of a line, and the lot that the line names. */
export interface ToldOfLine extends Told {
  readonly named: string | null;
}

/**
 * The shares that an arrival was: of each lot, what was told of the line that names it, and the rest of it of the line
 * that names none. Of each item there is one such line at most.
 */
export function sharesOf(
  told: readonly ToldOfLine[],
  brought: readonly Brought[],
  lots: readonly Pick<SentLot, 'line' | 'lot'>[],
): Share[] {
  return brought.flatMap(({ lot, ...all }) => {
    const own = told.find(({ named }) => named === lot);
    const others = told.find(
      ({ line, named }) =>
        named === null && lots.some((one) => one.line === line && one.lot === lot),
    );
    const rest = {
      whole: all.whole - (own?.whole ?? 0),
      damaged: all.damaged - (own?.damaged ?? 0),
      lost: all.lost - (own?.lost ?? 0),
    };
    return [
      ...(own
        ? [{ line: own.line, lot, whole: own.whole, damaged: own.damaged, lost: own.lost }]
        : []),
      ...(others ? [{ line: others.line, lot, ...rest }] : []),
    ];
  });
}

/** As many fewer as these are more. */
export function turned<Counted extends Omit<Told, 'line'>>(counted: readonly Counted[]): Counted[] {
  return counted.map((one) => ({
    ...one,
    whole: -one.whole,
    damaged: -one.damaged,
    lost: -one.lost,
  }));
}

/** What was sent and came back as a whole was not transferred. */
export function stateOf(lots: readonly SentLot[]): TransferState {
  const ways = lots.map(onItsWay);
  if (ways.some((pieces) => pieces > 0))
    return lots.every((lot, index) => ways[index] === lot.sent) ? 'sent' : 'in-part';
  return lots.every(({ sent, returned }) => returned === sent) ? 'cancelled' : 'done';
}
