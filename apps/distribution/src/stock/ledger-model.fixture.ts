import type { Answer, Ask } from './asks.fixture.js';

export interface Made {
  readonly asked: string;
  readonly lines: ReadonlyMap<string, number>;
  readonly isReversal: boolean;
  /** Counts on with each movement and each count. */
  readonly step: number;
  reversedBy?: string;
}

/** What was counted without what is taken back, or with it: fewer than none where it had left. */
export interface Kept {
  readonly place: string;
  readonly item: string;
  readonly quantity: number;
}

/** The ledger as somebody would keep it on paper: who has what, and what was done under which key. */
export class LedgerModel {
  /** By place and lot; nothing is not kept. */
  readonly balances = new Map<string, number>();
  readonly quarantined = new Set<string>();
  readonly closed = new Set<string>();
  private readonly made = new Map<string, Made>();
  protected step = 0;

  /** `lots`: those of each item, the oldest first. */
  constructor(protected readonly lots: Readonly<Record<string, readonly string[]>>) {}

  ask(ask: Ask): Answer {
    if (ask.act === 'reverse') return this.reverse(ask.key, ask.original);
    if (ask.act !== 'receipt' && ask.lot && !this.lots[ask.item]!.includes(ask.lot))
      return { code: 'no-such-lot' };
    if (ask.act === 'move' && ask.from === ask.to) return { code: 'same-place' };
    return this.before(ask) ?? this.move(ask);
  }

  /** Empty places alone are closed. */
  close(place: string): string | undefined {
    if (this.closed.has(place)) return 'place-closed';
    if (this.hasSome(place)) return 'place-not-empty';
    this.closed.add(place);
    return undefined;
  }

  /** By place and item, as the desk shows it. */
  stock(): Map<string, number> {
    const sums = new Map<string, number>();
    for (const [at, quantity] of this.balances) {
      const [place, lot] = at.split(' ') as [string, string];
      const item = Object.keys(this.lots).find((one) => this.isOf(lot, one))!;
      // What comes from nowhere is below zero, and sums may come to nothing without being nothing.
      sums.set(`${place} ${item}`, (sums.get(`${place} ${item}`) ?? 0) + quantity);
    }
    return sums;
  }

  private move(ask: Exclude<Ask, { act: 'reverse' }>): Answer {
    const lines = new Map<string, number>();
    if (ask.act === 'receipt') return this.post(ask, carry(lines, 'supplier', ask.to, ask));
    const [from, to] = endsOf(ask);
    // A closed place gives what it has, but to nobody's hands.
    const gives = (place: string) => ask.act !== 'hand-out' && this.hasSome(place);
    const areOpen = from.every((place) => !this.closed.has(place) || gives(place));
    if (!areOpen || this.closed.has(to)) return { code: 'place-closed' };
    let missing = ask.quantity;
    for (const place of from)
      for (const lot of this.inTurn(ask)) {
        const quantity = Math.min(missing, this.at(place, lot));
        if (quantity <= 0) continue;
        carry(lines, place, to, { lot, quantity });
        missing -= quantity;
      }
    if (missing && ask.act !== 'found') return { code: 'not-enough-stock' };
    if (missing)
      carry(lines, 'unexplained', to, { lot: ask.lot ?? `?${ask.item}`, quantity: missing });
    return this.post(ask, lines);
  }

  private reverse(key: string, original: string): Answer {
    const movement = this.made.get(original)!;
    if (movement.reversedBy === key) return { key, isNew: false };
    if (movement.reversedBy) return { code: 'reversed-already' };
    if (movement.isReversal) return { code: 'not-reversible' };
    if (this.made.has(key)) return { code: 'idempotency-key-used' };
    const lines = new Map([...movement.lines].map(([at, delta]) => [at, -delta]));
    const kept = this.kept(movement);
    const back = this.comeBack(kept, movement);
    if (this.isBeyond(summed(back, lines))) return { code: 'not-enough-stock' };
    const gains = [...lines].filter(([, delta]) => delta > 0).map(([at]) => at.split(' ')[0]!);
    if (gains.some((place) => this.closed.has(place))) return { code: 'place-closed' };
    movement.reversedBy = key;
    this.change(back);
    const answer = this.write(key, { asked: '', lines, isReversal: true });
    this.leaveAgain(kept);
    return answer;
  }

  /** What of it was counted otherwise since, and nobody has explained. */
  protected kept(_movement: Made): Kept[] {
    return [];
  }

  protected comeBack(_kept: readonly Kept[], _movement: Made): Map<string, number> {
    return new Map();
  }

  protected leaveAgain(_kept: readonly Kept[]): void {
    // Nothing was counted.
  }

  private before(ask: Ask): Answer | undefined {
    const before = this.made.get(ask.key);
    if (!before) return undefined;
    if (before.asked !== JSON.stringify(ask)) return { code: 'idempotency-key-used' };
    return { key: ask.key, isNew: false };
  }

  private post(ask: Ask, lines: ReadonlyMap<string, number>): Answer {
    if (this.isBeyond(lines)) return { code: 'not-enough-stock' };
    return this.write(ask.key, { asked: JSON.stringify(ask), lines, isReversal: false });
  }

  private write(key: string, made: Omit<Made, 'step'>): Answer {
    this.change(made.lines);
    this.made.set(key, { ...made, step: (this.step += 1) });
    return { key, isNew: true };
  }

  protected change(lines: ReadonlyMap<string, number>): void {
    for (const [at, delta] of lines) {
      const quantity = (this.balances.get(at) ?? 0) + delta;
      if (quantity) this.balances.set(at, quantity);
      else this.balances.delete(at);
    }
  }

  private isBeyond(lines: ReadonlyMap<string, number>): boolean {
    return [...lines].some(
      ([at, delta]) =>
        !/^(supplier|unexplained) /.test(at) && (this.balances.get(at) ?? 0) + delta < 0,
    );
  }

  /** The lots that may give, each in its turn. */
  private inTurn({ act, item, lot }: Extract<Ask, { item: string }>): string[] {
    const all = [...this.lots[item]!, `?${item}`].filter((one) => !lot || one === lot);
    const free = all.filter((one) => !this.quarantined.has(one));
    if (act === 'hand-out' || (act === 'move' && !lot)) return free;
    return [...free, ...all.filter((one) => this.quarantined.has(one))];
  }

  protected hasSome(place: string): boolean {
    return [...this.balances].some(([at, n]) => at.startsWith(`${place} `) && n > 0);
  }

  protected at(place: string, lot: string): number {
    return this.balances.get(`${place} ${lot}`) ?? 0;
  }

  protected isOf(lot: string, item: string): boolean {
    return lot === `?${item}` || this.lots[item]!.includes(lot);
  }
}

function endsOf({ act, from, to }: Extract<Ask, { item: string }>): [string[], string] {
  if (act === 'hand-out') return [[from], 'handed-out'];
  if (act === 'return') return [['handed-out'], to];
  if (act === 'damaged') return [[from], 'damaged'];
  if (act === 'stolen') return [[from], 'lost'];
  if (act === 'found') return [['lost', 'unexplained'], to];
  return [[from], to];
}

function summed(...all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const lines of all)
    for (const [at, delta] of lines) sums.set(at, (sums.get(at) ?? 0) + delta);
  return sums;
}

export function carry(
  lines: Map<string, number>,
  from: string,
  to: string,
  { lot, quantity }: { readonly lot: string; readonly quantity: number },
): Map<string, number> {
  lines.set(`${from} ${lot}`, (lines.get(`${from} ${lot}`) ?? 0) - quantity);
  lines.set(`${to} ${lot}`, (lines.get(`${to} ${lot}`) ?? 0) + quantity);
  return lines;
}
