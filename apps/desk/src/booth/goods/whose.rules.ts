import type { FieldKit } from './contract.js';

/** Of what somebody else took along their booths alone: what people look after is theirs. */
export function goodsOf(kit: FieldKit, isTheirs: boolean): FieldKit {
  if (isTheirs) return kit;
  const places = kit.places.filter(({ kind }) => kind === 'booth');
  const ids = new Set(places.map(({ id }) => id));
  return {
    ...kit,
    places,
    transfers: kit.transfers.filter(({ from, to }) => ids.has(from.id) || ids.has(to.id)),
  };
}
