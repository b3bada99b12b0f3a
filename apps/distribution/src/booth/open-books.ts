import type { ItemInLanguage } from '../campaigns/items.queries.js';
import type { Counted } from '../counts/counted.store.js';
import type { Line } from '../stock/movement.rules.js';
import type { HeldStock } from '../stock/stock.service.js';
import type { MovementWanted } from '../stock/movement.wanted.js';
import { Consumption, Held, type Consumed, type Difference } from './consumption.rules.js';

/** What was handed out at a booth at a moment, or back: one movement. */
export interface Told {
  readonly event: string;
  readonly key: string;
  readonly kind: 'hand-out' | 'return';
  /** The movement of the batch that is corrected. */
  readonly corrects: string | null;
  readonly at: Date;
  readonly differences: readonly Difference[];
}

interface Unexplained {
  readonly of: ItemInLanguage & {
    readonly campaign: string;
    readonly place: string;
    readonly event: string;
  };
  readonly quantity: number;
}

interface Opened {
  readonly campaign: string;
  /** By their event. */
  readonly places: ReadonlyMap<string, string>;
  readonly handedOut: string;
  readonly unexplained: string;
  readonly consumed: readonly Consumed[];
  readonly stock: readonly HeldStock[];
  readonly counted: Counted;
}

/** The books of some booths of a campaign, held; and what is to be written into them before they are read again. */
export class OpenBooks {
  readonly campaign: string;
  readonly handedOut: string;
  readonly unexplained: string;
  readonly held: Held;
  readonly consumption: Consumption;
  readonly counted: Counted;
  readonly #places: ReadonlyMap<string, string>;
  readonly #lots = new Map<string, Set<string>>();
  readonly #movements = new Map<Told, string>();
  readonly #unknownLots = new Map<string, string>();
  #toPost: { readonly told: Told; readonly wanted: MovementWanted }[] = [];
  #toExplain = new Map<string, Unexplained>();

  constructor(opened: Opened) {
    const { campaign, places, handedOut, unexplained, consumed, stock, counted } = opened;
    this.campaign = campaign;
    this.handedOut = handedOut;
    this.unexplained = unexplained;
    this.held = new Held(stock);
    this.consumption = new Consumption(consumed);
    this.counted = counted;
    this.#places = places;
    for (const { lot, ...of } of stock) this.lotsOf(of).add(lot);
  }

  placeOf(event: string): string {
    return this.#places.get(event)!;
  }

  /** Those that are held of an item. */
  lotsOf(of: ItemInLanguage): Set<string> {
    const key = skuOf(of);
    const lots = this.#lots.get(key) ?? new Set();
    this.#lots.set(key, lots);
    return lots;
  }

  /** What stands for pieces of which nobody knows the lot, where it was asked for before. */
  unknownLotOf(of: ItemInLanguage): string | undefined {
    return this.#unknownLots.get(skuOf(of));
  }

  add(told: Told, lines: readonly Line[]): void {
    const { campaign } = this;
    const { event, key, kind, corrects, at } = told;
    const about = { kind: 'event', id: event };
    const wanted = { campaign, kind, key, lines, about, occurredAt: at };
    this.#toPost.push({ told, wanted: corrects ? { ...wanted, corrects } : wanted });
  }

  /** So many pieces of this lot, of which nobody knows more, are a question that the booth's place has. */
  explainLater(
    { item, language, event }: ItemInLanguage & { readonly event: string },
    lot: string,
    pieces: number,
  ): void {
    this.lotsOf({ item, language }).add(lot);
    this.#unknownLots.set(skuOf({ item, language }), lot);
    const key = `${event} ${item} ${language}`;
    const before = this.#toExplain.get(key)?.quantity ?? 0;
    const of = { campaign: this.campaign, place: this.placeOf(event), event, item, language };
    this.#toExplain.set(key, { of, quantity: before + pieces });
  }

  /** What is to be written, which is the caller's now; of what nobody can explain, each place's in one order. */
  take() {
    const movements = this.#toPost;
    const unexplained = [...this.#toExplain.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, one]) => one);
    this.#toPost = [];
    this.#toExplain = new Map();
    return { movements, unexplained };
  }

  keep(told: Told, movement: string): void {
    this.#movements.set(told, movement);
  }

  movementOf(told: Told): string | null {
    return this.#movements.get(told) ?? null;
  }
}

function skuOf({ item, language }: ItemInLanguage): string {
  return `${item} ${language}`;
}
