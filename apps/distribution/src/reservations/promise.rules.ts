/** What somebody can be promised at a place: pieces of an item in a language that are not quarantined. */
export interface Shelf {
  readonly place: string;
  readonly item: string;
  readonly language: string;
  readonly quantity: number;
  /** Whether things are reserved there; else they only could be brought from there. */
  readonly reserves: boolean;
  /** Of a venue's own place: they are reserved for events there alone. */
  readonly venue: string | null;
}

/** What an event still wants of an item in a language, and what it was promised of it so far. */
export interface Want {
  readonly event: string;
  readonly venue: string;
  readonly item: string;
  readonly language: string;
  readonly open: number;
  readonly promised: number;
  readonly place: string | null;
  readonly neededBy: Date;
  /** The same as a day on the campaign’s walls: `2026-12-10`. */
  readonly neededOn: string;
  readonly tentative: boolean;
}

export interface Promised {
  readonly place: string | null;
  readonly promised: number;
}

/** What is left at each place once everybody has what they are promised. */
export class Left {
  readonly #byItem = new Map<string, Stocked[]>();

  constructor(shelves: readonly Shelf[]) {
    for (const { item, language, ...shelf } of shelves) {
      const key = `${item}/${language}`;
      this.#byItem.set(key, [...(this.#byItem.get(key) ?? []), { ...shelf }]);
    }
  }

  at(place: string, { item, language }: Pick<Want, 'item' | 'language'>): number {
    return this.#of({ item, language }).find((shelf) => shelf.place === place)?.quantity ?? 0;
  }

  take(place: string, of: Pick<Want, 'item' | 'language'>, quantity: number): void {
    const shelf = this.#of(of).find((one) => one.place === place);
    if (shelf) shelf.quantity -= quantity;
  }

  /** What a place has to reserve for this. */
  for(place: string, want: Want): number {
    const shelf = this.#of(want).find((one) => one.place === place);
    return shelf && isFor(shelf, want) ? shelf.quantity : 0;
  }

  /** The place at the venue of its event, where it has all of it. */
  atVenueOf(want: Want): string | undefined {
    const shelf = this.#of(want).find(({ venue }) => venue === want.venue);
    return shelf && shelf.quantity >= want.open ? shelf.place : undefined;
  }

  /** Places that have some, the fullest first; where it is wanted, those that reserve for it. */
  fullest(of: Pick<Want, 'item' | 'language'>, want?: Want): string[] {
    return this.#of(of)
      .filter((shelf) => shelf.quantity > 0 && (!want || isFor(shelf, want)))
      .toSorted((a, b) => b.quantity - a.quantity || (a.place < b.place ? -1 : 1))
      .map(({ place }) => place);
  }

  #of({ item, language }: Pick<Want, 'item' | 'language'>) {
    return this.#byItem.get(`${item}/${language}`) ?? [];
  }
}

interface Stocked extends Pick<Shelf, 'place' | 'reserves' | 'venue'> {
  quantity: number;
}

const isFor = ({ reserves, venue }: Stocked, want: Want): boolean =>
  reserves || venue === want.venue;

/**
 * Who is promised what, by the order of `wants`, and what is left then. What was promised stays so while it is there: where
 * less is there than was promised, whoever is agreed and needed first keeps it. What is still missing is tried again in the
 * same order. One event has one place for an item: two half boxes in two towns are no kit. What lies at its venue already
 * is that place, where it is all that is wanted.
 */
export function promise(
  wants: readonly Want[],
  shelves: readonly Shelf[],
): { readonly promises: ReadonlyMap<Want, Promised>; readonly left: Left } {
  const left = new Left(shelves);
  const promises = new Map<Want, Promised>();
  const inOrder = byNeed(wants);
  for (const want of inOrder) {
    const { place, promised, open } = want;
    const kept = place === null ? 0 : Math.max(0, Math.min(promised, open, left.for(place, want)));
    if (place !== null) left.take(place, want, kept);
    promises.set(want, { place: kept > 0 ? place : null, promised: kept });
  }
  for (const want of inOrder) {
    const place = want.open > 0 ? left.atVenueOf(want) : undefined;
    const { place: before, promised } = promises.get(want)!;
    if (place === undefined || before === place) continue;
    if (before !== null) left.take(before, want, -promised);
    left.take(place, want, want.open);
    promises.set(want, { place, promised: want.open });
  }
  for (const want of inOrder) {
    const kept = promises.get(want)!;
    const place = kept.place ?? left.fullest(want, want)[0];
    if (place === undefined) continue;
    const more = Math.min(want.open - kept.promised, left.for(place, want));
    if (more <= 0) continue;
    left.take(place, want, more);
    promises.set(want, { place, promised: kept.promised + more });
  }
  return { promises, left };
}

/** What is agreed before what is not, what is needed first before what is needed later. */
export function byNeed<One extends Want>(wants: readonly One[]): One[] {
  return wants.toSorted(
    (a, b) =>
      Number(a.tentative) - Number(b.tentative) ||
      a.neededBy.getTime() - b.neededBy.getTime() ||
      (a.event < b.event ? -1 : a.event > b.event ? 1 : 0),
  );
}
