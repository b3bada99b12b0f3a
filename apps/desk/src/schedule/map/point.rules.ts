import { toLatinDigits } from '@blueheart/i18n';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Latitude and longitude as maps give them, in whichever digits; undefined for what is no point. */
export function pointIn(text: string): Point | null | undefined {
  if (!text.trim()) return null;
  const plain = toLatinDigits(text).replaceAll('٫', '.').trim();
  const match = /^(-?\d+(?:\.\d+)?)\s*[,;،]\s*(-?\d+(?:\.\d+)?)$/.exec(plain);
  const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude };
}

/** As `pointIn` reads it: `33.8938, 35.5018`; empty for none. */
export function pointText(point: Point | null): string {
  return point ? `${point.latitude}, ${point.longitude}` : '';
}
