import type { Venue, VenueWanted } from '../../api/contract.js';
import { saidIn } from '../event/event.rules.js';
import { pointText } from '../map/point.rules.js';

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
  return {
    kind: venue.kind,
    names: venue.names,
    address: venue.address,
    governorate: venue.governorate ?? '',
    district: venue.district ?? '',
    point: pointText(venue.point),
    timeZone: venue.timeZone ?? '',
    weekend: venue.weekend,
    agreesToMoves: venue.agreesToMoves,
  };
}

/** What the API is asked to store. Names that are empty are left out. */
export function wantedVenueOf(typed: TypedVenue, point: VenueWanted['point']): VenueWanted {
  return {
    kind: typed.kind,
    names: saidIn(typed.names),
    address: typed.address.trim(),
    governorate: typed.governorate || null,
    district: (typed.governorate && typed.district) || null,
    point,
    timeZone: typed.timeZone || null,
    weekend: [...typed.weekend],
    agreesToMoves: typed.agreesToMoves,
  };
}
