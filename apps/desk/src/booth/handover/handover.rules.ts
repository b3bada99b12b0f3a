import type { Offer } from '@blueheart/booth';
import type { Kept } from '../store/db.js';

/** Pure decisions about who may countersign what. */

/** Why an offer cannot be countersigned here. */
export type Wrong = 'event' | 'phone' | 'person';

/** What two people saw is countersigned by the other one of them, at the booth that it is about. */
export function wrongWith(
  offer: Offer,
  here: { readonly event: string; readonly device: string; readonly person: string },
): Wrong | undefined {
  if (offer.event !== here.event) return 'event';
  if (offer.phone === here.device) return 'phone';
  return offer.from === here.person ? 'person' : undefined;
}

/** That somebody has taken over what a phone had. */
export interface Taken {
  readonly to: string;
  readonly toName: string;
  readonly last: number;
  readonly recordedAt: string;
}

/** Who took over the most of what this phone has: as it was countersigned on it, or as the server has told. */
export function takenFrom(
  device: string,
  entries: readonly Kept[],
  told: readonly (Taken & { readonly phone: string })[],
): Taken | undefined {
  const voided = new Set(
    entries.flatMap(({ entry }) => (entry.kind === 'void' ? [entry.entry] : [])),
  );
  const here = entries.flatMap(({ id, entry }) =>
    entry.kind === 'handover' && entry.phone === device && !voided.has(id)
      ? [{ ...entry, toName: '' }]
      : [],
  );
  const all: Taken[] = [...told.filter(({ phone }) => phone === device), ...here];
  return all.reduce<Taken | undefined>(
    (most, one) => (most && most.last >= one.last ? most : one),
    undefined,
  );
}
