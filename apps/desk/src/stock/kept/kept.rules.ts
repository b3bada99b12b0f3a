import { keyOfSku } from '../stock.rules.js';
import type { Kept } from './kept.js';

export interface Looked {
  readonly place: string;
  /** Of an item in one language; empty for all. */
  readonly sku: string;
}

/** What is kept there of it, or for whom anything is kept or missing; what nobody waits for is left out. */
export function keptIn(all: readonly Kept[], { place, sku }: Looked): Kept[] {
  return all.filter(
    (one) =>
      one.freed === null &&
      (place ? one.place === place && one.promised > 0 : one.promised + one.missing > 0) &&
      (!sku || keyOfSku(one) === sku),
  );
}

/** By event, in the order in which they are needed. */
export function byEvent(all: readonly Kept[]): { event: string; kept: Kept[] }[] {
  const events = [...new Set(all.map(({ event }) => event))];
  return events.map((event) => ({ event, kept: all.filter((one) => one.event === event) }));
}
