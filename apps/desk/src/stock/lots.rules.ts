import type { Lot, Withdrawal } from './lots.js';
import { keyOfSku } from './stock.rules.js';

export interface Version {
  readonly kind: Withdrawal['kind'];
  readonly version: string;
}

/** A key for a list of choices; a version may hold anything but a line break. */
export function keyOfVersion({ kind, version }: Version): string {
  return `${kind}\n${version}`;
}

/** What lots are printed with and nobody has withdrawn: what can be withdrawn. */
export function versionsOf(lots: readonly Lot[], withdrawals: readonly Withdrawal[]): Version[] {
  const gone = new Set(withdrawals.filter(({ liftedAt }) => liftedAt === null).map(keyOfVersion));
  const all = lots.flatMap(({ artwork, lawText }): Version[] => [
    { kind: 'artwork', version: artwork },
    { kind: 'law-text', version: lawText },
  ]);
  const distinct = new Map(all.map((one) => [keyOfVersion(one), one]));
  return [...distinct.values()]
    .filter((one) => one.version && !gone.has(keyOfVersion(one)))
    .toSorted((a, b) => keyOfVersion(a).localeCompare(keyOfVersion(b)));
}

/** How many lots and pieces a withdrawal would hold back; pieces that are gone are not counted. */
export function heldBy(
  lots: readonly Lot[],
  { kind, version }: Version,
  isPlace: (place: string) => boolean,
): { readonly lots: number; readonly pieces: number } {
  const hit = lots.filter((lot) => (kind === 'artwork' ? lot.artwork : lot.lawText) === version);
  const pieces = hit
    .flatMap(({ places }) => places)
    .filter(({ place }) => isPlace(place))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return { lots: hit.length, pieces };
}

/** Lots of an item that are held back and of which something is at a place, with how many pieces of it. */
export function heldAt(
  lots: readonly Lot[],
  place: string,
  sku: string,
): (Pick<Lot, 'id' | 'label' | 'unknown'> & { readonly quantity: number })[] {
  return lots
    .filter((lot) => lot.quarantine !== null && keyOfSku(lot) === sku)
    .flatMap(({ id, label, unknown, places }) =>
      places
        .filter((one) => one.place === place && one.quantity > 0)
        .map(({ quantity }) => ({ id, label, unknown, quantity })),
    );
}
