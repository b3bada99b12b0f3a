import type { Venue, VenueWanted } from '../../api/contract.js';

export const venueKinds = ['mall', 'school', 'other'] as const satisfies readonly Venue['kind'][];
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A venue as its form holds it: texts, as they are typed. */
export interface TypedVenue {
  readonly kind: Venue['kind'];
  readonly names: Readonly<Record<string, string>>;
  readonly address: string;
  readonly governorate: string;
  readonly district: string;
  /** `33.8938, 35.5018` */
  readonly point: string;
  readonly timeZone: string;
  readonly weekend: readonly number[];
  readonly agreesToMoves: boolean;
}

export const emptyVenue: TypedVenue = {
  kind: 'mall',
  names: {},
  address: '',
  governorate: '',
  district: '',
  point: '',
  timeZone: '',
  weekend: [],
  agreesToMoves: false,
};

export function typedVenueOf(venue: Venue): TypedVenue {
  const { point } = venue;
  return {
    kind: venue.kind,
    names: venue.names,
    address: venue.address,
    governorate: venue.governorate ?? '',
    district: venue.district ?? '',
    point: point ? `${point.latitude}, ${point.longitude}` : '',
    timeZone: venue.timeZone ?? '',
    weekend: venue.weekend,
    agreesToMoves: venue.agreesToMoves,
  };
}

/** Latitude and longitude as maps give them, in whichever digits; undefined for what is no point. */
export function pointIn(text: string): VenueWanted['point'] | undefined {
  if (!text.trim()) return null;
  const match = /^(-?\d+(?:\.\d+)?)\s*[,;،]\s*(-?\d+(?:\.\d+)?)$/.exec(text.trim());
  const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude };
}

/** What the API is asked to store. Names that are empty are left out. */
export function wantedVenueOf(typed: TypedVenue, point: VenueWanted['point']): VenueWanted {
  const names = Object.entries(typed.names).flatMap(([locale, name]) =>
    name.trim() ? [[locale, name.trim()]] : [],
  );
  return {
    kind: typed.kind,
    names: Object.fromEntries(names) as Record<string, string>,
    address: typed.address.trim(),
    governorate: typed.governorate || null,
    district: (typed.governorate && typed.district) || null,
    point,
    timeZone: typed.timeZone || null,
    weekend: [...typed.weekend],
    agreesToMoves: typed.agreesToMoves,
  };
}
