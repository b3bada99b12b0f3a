import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
type ServicePreview = Schemas['OwnershipPreview'] | Schemas['MediaOwnershipPreview'];
type ServiceMove = Schemas['OwnershipMove'] | Schemas['MediaOwnershipMove'];
type ServiceNews = Schemas['OwnershipNews'] | Schemas['MediaOwnershipNews'];
export type MoveWanted = Schemas['OwnershipMoveWanted'] | Schemas['MediaOwnershipMoveWanted'];

export type Kind = ServicePreview['kinds'][number]['kind'];
export type Item = ServicePreview['kinds'][number]['items'][number];
export type Thing = { readonly kind: Kind; readonly id: string };
type OfKind = { readonly kind: Kind; readonly items: readonly Item[] };
export type Counts = readonly { readonly kind: Kind; readonly count: number }[];

/** Which services have something that is somebody's, and of which kinds; in the order in which they are shown. */
const kindsOf = { schedule: ['event', 'venue'], media: ['order'] } as const satisfies Record<
  string,
  readonly Kind[]
>;
export type Service = keyof typeof kindsOf;
export const services = Object.keys(kindsOf) as Service[];
export const kinds: readonly Kind[] = services.flatMap((service) => kindsOf[service]);

/** A move is of one service: by both it is known. */
export interface MoveOf {
  readonly service: Service;
  readonly id: string;
}

/** What of these the service has. */
export function ofService<One extends { readonly kind: Kind }>(
  service: Service,
  all: readonly One[],
): One[] {
  const own: readonly Kind[] = kindsOf[service];
  return all.filter(({ kind }) => own.includes(kind));
}

/** Those that have something of what is named; all where nothing is. */
export function servicesFor(only: readonly Thing[] | undefined): Service[] {
  return services.filter((service) => !only || ofService(service, only).length > 0);
}

/** Of one service, or of several together. */
type Of<Answer> = Answer & { readonly service: Service };

/** What somebody has, wherever it is, as one; each service has said its own fingerprint. */
export interface WorkPreview {
  readonly from: ServicePreview['from'];
  readonly kinds: readonly OfKind[];
  readonly fingerprints: Readonly<Partial<Record<Service, string>>>;
}

export function onePreview(all: readonly Of<ServicePreview>[]): WorkPreview {
  return {
    from: all.find(({ from }) => from?.name)?.from ?? all[0]?.from ?? null,
    kinds: all.flatMap(({ kinds: own }): OfKind[] => own),
    fingerprints: Object.fromEntries(all.map(({ service, fingerprint }) => [service, fingerprint])),
  };
}

export type WorkMove = Of<Pick<ServiceMove, Exclude<keyof ServiceMove, 'kinds' | 'counts'>>> & {
  readonly counts: Counts;
  readonly kinds: readonly OfKind[];
};

/** What was moved together, as one: undone or seen where all of it is. */
export function oneMove([first, ...others]: readonly WorkMove[]): WorkMove | undefined {
  if (!first) return undefined;
  return others.reduce(
    (one, other) => ({
      ...one,
      counts: [...one.counts, ...other.counts],
      kinds: [...one.kinds, ...other.kinds],
      note: one.note || other.note,
      seen: one.seen && other.seen,
      undone: one.undone && other.undone,
      mayUndo: one.mayUndo || other.mayUndo,
    }),
    first,
  );
}

export interface WorkNews {
  readonly moved: readonly Omit<WorkMove, 'kinds'>[];
  readonly orphans: readonly {
    readonly owner: { readonly id: string; readonly name: string };
    readonly counts: Counts;
  }[];
  readonly nobodys: Counts;
}

/** The newest first; whoever left something in several services is named once. */
export function oneNews(all: readonly Of<ServiceNews>[]): WorkNews {
  const lost = all.flatMap(({ orphans }): WorkNews['orphans'] => orphans);
  const gone = [...new Set(lost.map(({ owner }) => owner.id))];
  return {
    moved: all
      .flatMap(({ service, moved }): WorkNews['moved'] => moved.map((one) => ({ ...one, service })))
      .toSorted((a, b) => b.at.localeCompare(a.at)),
    orphans: gone.map((id) => {
      const theirs = lost.filter(({ owner }) => owner.id === id);
      const name = theirs.find(({ owner }) => owner.name)?.owner.name ?? '';
      return { owner: { id, name }, counts: theirs.flatMap(({ counts }) => counts) };
    }),
    nobodys: all.flatMap(({ nobodys }): Counts => nobodys),
  };
}
