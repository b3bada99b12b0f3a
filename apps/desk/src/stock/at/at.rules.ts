export const atKinds = ['place', 'lot', 'transfer'] as const;
export type AtKind = (typeof atKinds)[number];

/** What a code on a paper or a box leads to: where the desk says what can be done there. */
export function addressAt(origin: string, kind: AtKind, id: string): string {
  return `${origin}/desk/stock/at/${kind}/${id}`;
}

/** Where what was scanned is shown; a place is shown at its own address. */
export function pageFor(kind: AtKind, id: string): string | undefined {
  switch (kind) {
    case 'lot':
      return `/stock/ledger?lot=${id}`;
    case 'transfer':
      return `/stock/transfers/${id}`;
    case 'place':
      return undefined;
  }
}

/** The chosen campaign first: what is scanned mostly belongs to it. */
export function inTurn<Of extends { readonly slug: string }>(
  campaigns: readonly Of[],
  chosen: string | undefined,
): Of[] {
  return campaigns.toSorted((a, b) => Number(b.slug === chosen) - Number(a.slug === chosen));
}

type Ids = readonly { readonly id: string }[];
interface Carried {
  readonly places: Ids;
  readonly destinations: Ids;
  readonly transfers: Ids;
}

/** Whether a volunteer can do something there: at their places, with what goes there or leaves, and by sending there. */
export function isCarried(kit: Carried, kind: AtKind, id: string): boolean {
  const has = (all: Ids) => all.some((one) => one.id === id);
  switch (kind) {
    case 'lot':
      return false;
    case 'transfer':
      return has(kit.transfers);
    case 'place':
      return has(kit.places) || (kit.places.length > 0 && has(kit.destinations));
  }
}
