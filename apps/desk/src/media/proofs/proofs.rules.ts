import type { Spot } from '../sites/spots.rules.js';
import type { Part, Photo, ProofKind, Unsorted } from './proofs.js';

/** What no camera dates: somebody says the day. */
export function needsDay(kind: ProofKind): boolean {
  return kind === 'tear-sheet' || kind === 'broadcast-log' || kind === 'screenshot';
}

/** What an input of files offers. */
export function acceptedFor(kind: ProofKind): string {
  const pictures = 'image/jpeg,image/png,image/webp';
  return kind === 'tear-sheet' || kind === 'broadcast-log'
    ? `${pictures},application/pdf`
    : pictures;
}

/** By which sentence a part is told. */
export function sentenceOf({ code, n }: Pick<Part, 'code' | 'n'>) {
  return code === 'fresh' && n === 0 ? 'today' : code;
}

/** How a part looks: all of it, some of it, nothing. */
export function looksOf({ got, most }: Pick<Part, 'got' | 'most'>): 'whole' | 'some' | 'none' {
  if (got === 0) return 'none';
  return got === most ? 'whole' : 'some';
}

/** To which of so many a key leads; as the language is read. Undefined where it leads nowhere. */
export function ledTo(
  key: string,
  from: number,
  many: number,
  direction: 'ltr' | 'rtl',
): number | undefined {
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === onward || key === 'ArrowDown') return Math.min(from + 1, many - 1);
  if (key === back || key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? many - 1 : undefined;
}

interface Outlet {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
}

/** Outlets of which there is a proof, or should be one; each once. */
export function outletsOf(proved: readonly Outlet[], missing: readonly { outlet: Outlet }[]) {
  const all = [...proved, ...missing.map(({ outlet }) => outlet)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

type Placed = Unsorted['placements'][number];

/** Frames of photos from north to south, numbered as on the sketch; those that nobody can find have no number. */
export function framesOf(placements: readonly Placed[]): Pick<Spot, 'venue' | 'number'>[] {
  const bySite = new Map<string, Placed>();
  for (const one of placements) if (one.site) bySite.set(one.site.id, one);
  return [...bySite.values()]
    .filter(({ point }) => point !== null)
    .toSorted((one, other) => other.point!.latitude - one.point!.latitude)
    .map(({ site, point }, at) => ({ venue: { id: site!.id, point }, number: at + 1 }));
}

/** What a photo can be of: what is near first, with how near it is. */
export function choicesFor(
  { near }: Pick<Photo, 'near'>,
  placements: readonly Placed[],
): readonly { readonly placement: Placed; readonly metres: number | undefined }[] {
  const metres = new Map(near.map((one) => [one.placement, one.metres]));
  const all = placements.map((placement) => ({ placement, metres: metres.get(placement.id) }));
  return [
    ...all
      .filter((one) => one.metres !== undefined)
      .toSorted((one, other) => one.metres! - other.metres!),
    ...all.filter((one) => one.metres === undefined),
  ];
}

/** What is confirmed: each photo of which somebody, or where it was taken, says what it is of. */
export function sorted(
  photos: readonly Pick<Photo, 'id' | 'match'>[],
  said: ReadonlyMap<string, string>,
): { id: string; placement: string }[] {
  return photos.flatMap(({ id, match }) => {
    const placement = said.get(id) ?? match ?? '';
    return placement ? [{ id, placement }] : [];
  });
}
