import type { CampaignEvent, Venue } from '../../api/contract.js';

/** A venue with what is planned there; those with a point are numbered, from one on. */
export interface Place {
  readonly venue: Pick<Venue, 'id' | 'names' | 'governorate' | 'point'>;
  readonly events: readonly Pick<CampaignEvent, 'state'>[];
  readonly number: number | undefined;
}

export interface Dot {
  readonly id: string;
  readonly number: number;
  /** Of a picture that is 100 wide. */
  readonly x: number;
  readonly y: number;
}

/** Where something is planned, most of it first; what is cancelled is nowhere. */
export function placesOf<Of extends Place['venue']>(
  venues: readonly Of[],
  events: readonly (Pick<CampaignEvent, 'state'> & { readonly venue: { readonly id: string } })[],
): Place[] {
  const planned = venues
    .map((venue) => ({
      venue,
      events: events.filter(({ venue: { id }, state }) => id === venue.id && state !== 'cancelled'),
    }))
    .filter((place) => place.events.length > 0)
    .toSorted((one, other) => other.events.length - one.events.length);
  let last = 0;
  return planned.map((place) => ({
    ...place,
    number: place.venue.point ? (last += 1) : undefined,
  }));
}

/** By governorate, the one with most places first; those that are in none come last. */
export function byGovernorate(places: readonly Place[]): { code: string; places: Place[] }[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const code = place.venue.governorate ?? '';
    groups.set(code, [...(groups.get(code) ?? []), place]);
  }
  return [...groups]
    .map(([code, all]) => ({ code, places: all }))
    .toSorted(
      (a, b) => Number(a.code === '') - Number(b.code === '') || b.places.length - a.places.length,
    );
}

/** What has a point is drawn, by its number. */
interface Spot {
  readonly venue: Pick<Place['venue'], 'id' | 'point'>;
  readonly number: number | undefined;
}

/** How the places lie to each other. */
export interface Sketch {
  readonly dots: readonly Dot[];
  readonly height: number;
  /** So many kilometres are so wide. */
  readonly bar: { readonly kilometres: number; readonly width: number };
}

const kilometresOfDegree = 111.2;
const bars = [1, 2, 5, 10, 20, 50, 100, 200];
const longestBar = 30;

const edge = 8;
const width = 100;
/** A degree or so: places in one street are not blown up to a country. */
const leastDegrees = 0.05;

/**
 * The points as they lie to each other, north above, on a picture that is 100 wide. No outline of a country and no tiles
 * of another host: who looks at it is nobody else's business.
 */
export function sketchOf(places: readonly Spot[]): Sketch {
  const points = places.flatMap(({ venue: { id, point }, number }) =>
    point && number !== undefined ? [{ id, number, ...point }] : [],
  );
  if (points.length === 0) return { dots: [], height: 0, bar: { kilometres: 0, width: 0 } };
  const north = Math.max(...points.map(({ latitude }) => latitude));
  const south = Math.min(...points.map(({ latitude }) => latitude));
  const west = Math.min(...points.map(({ longitude }) => longitude));
  const east = Math.max(...points.map(({ longitude }) => longitude));
  // A degree of longitude is shorter, the further north it is.
  const narrow = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * narrow, leastDegrees);
  const tall = Math.max(north - south, leastDegrees);
  // What is long from north to south fits a screen all the same.
  const scale = Math.min((width - 2 * edge) / wide, 120 / tall);
  const height = tall * scale + 2 * edge;
  const [left, top] = [
    (width - (east - west) * narrow * scale) / 2,
    (height - (north - south) * scale) / 2,
  ];
  const dots = points.map(({ id, number, latitude, longitude }) => ({
    id,
    number,
    x: left + (longitude - west) * narrow * scale,
    y: top + (north - latitude) * scale,
  }));
  const kilometre = scale / kilometresOfDegree;
  const kilometres = bars.findLast((one) => one * kilometre <= longestBar) ?? 1;
  return { dots, height, bar: { kilometres, width: kilometres * kilometre } };
}

/** Where a map of the world shows it. */
export function openStreetMap({ latitude, longitude }: NonNullable<Venue['point']>): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
