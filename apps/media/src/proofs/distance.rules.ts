export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth R1 in metres (H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74, 2000). */
const radius = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Metres between two points in degrees, along a sphere: the haversine formula (R. W. Sinnott, Virtues of the Haversine,
 * Sky and Telescope 68, 1984). The earth is no sphere, by which it is wrong by half a percent at most: a metre in 200.
 */
export function metresBetween(one: Point, other: Point): number {
  const across = radians(other.latitude - one.latitude);
  const along = radians(other.longitude - one.longitude);
  const half =
    Math.sin(across / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(along / 2) ** 2;
  return 2 * radius * Math.asin(Math.sqrt(Math.min(1, half)));
}
