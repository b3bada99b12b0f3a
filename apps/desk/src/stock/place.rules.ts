import { saidIn } from '../schedule/event/event.rules.js';
import { pointText, type Point } from '../schedule/map/point.rules.js';
import type { Place, PlaceWanted } from './stock.js';

/** What people make, change and close; the rest comes with the campaign, an event or a keeper. */
export const ownKinds = ['warehouse', 'vehicle', 'office'] as const;
type OwnKind = (typeof ownKinds)[number];

/** A vehicle is now here and now there. */
export function canHavePoint(kind: OwnKind): boolean {
  return kind !== 'vehicle';
}

/** A place as its form holds it: texts, as they are typed. */
interface TypedPlace {
  readonly kind: OwnKind;
  readonly names: Readonly<Record<string, string>>;
  readonly address: string;
  /** `33.8938, 35.5018` */
  readonly point: string;
}

/** As it is now; an empty warehouse for a new one. */
export function typedPlaceOf(
  place: Pick<Place, 'kind' | 'names' | 'address' | 'point'> | undefined,
): TypedPlace {
  return {
    kind: ownKinds.find((one) => one === place?.kind) ?? 'warehouse',
    names: place?.names ?? {},
    address: place?.address ?? '',
    point: pointText(place?.point ?? null),
  };
}

/** Whether somebody has called it something, in whichever language. */
export function isNamed({ names }: Pick<TypedPlace, 'names'>): boolean {
  return Object.keys(saidIn(names)).length > 0;
}

/** What the API is asked to store. Names that are empty are left out, and where a vehicle is. */
export function wantedPlaceOf(
  { kind, names, address }: TypedPlace,
  point: Point | null,
): Required<PlaceWanted> {
  return {
    kind,
    names: saidIn(names),
    address: canHavePoint(kind) ? address.trim() : '',
    point: canHavePoint(kind) ? point : null,
  };
}

/** Ids of places that are open and share a name with another of them, in any language: nobody tells them apart. */
export function twinsOf(
  places: readonly Pick<Place, 'id' | 'kind' | 'names' | 'closedAt'>[],
): ReadonlySet<string> {
  const own = places.filter(
    ({ kind, closedAt }) => closedAt === null && ownKinds.some((one) => one === kind),
  );
  const namesOf = ({ names }: Pick<Place, 'names'>) =>
    Object.values(names).map((name) => name.trim().toLowerCase());
  const shares = (one: (typeof own)[number]) =>
    own.some(
      (other) =>
        other.id !== one.id && namesOf(other).some((name) => name && namesOf(one).includes(name)),
    );
  return new Set(own.filter(shares).map(({ id }) => id));
}
