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
export function inTurn(slugs: readonly string[], chosen: string | undefined): string[] {
  return slugs.toSorted((a, b) => Number(b === chosen) - Number(a === chosen));
}
