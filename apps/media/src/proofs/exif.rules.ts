import { z } from 'zod';
import type { Taken } from './day.rules.js';
import type { Point } from './distance.rules.js';

/** All that is kept of what a camera wrote into a photo: when, where, and that it was a camera. Not which, nor whose. */
export interface PhotoFacts {
  readonly taken: Taken | null;
  readonly point: Point | null;
  readonly hasCamera: boolean;
}

export const noFacts: PhotoFacts = { taken: null, point: null, hasCamera: false };

/** What is read of it, by the names of EXIF 3.0 (CIPA DC-008); the point is worked out of four of them. */
export const tags = [
  'Make',
  'Model',
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'GPSLatitude',
  'GPSLatitudeRef',
  'GPSLongitude',
  'GPSLongitudeRef',
] as const;

const text = z.string().catch('');
const degrees = (most: number) => z.number().min(-most).max(most).nullable().catch(null);
const tagsSchema = z.object({
  Make: text,
  Model: text,
  DateTimeOriginal: text,
  OffsetTimeOriginal: text,
  latitude: degrees(90),
  longitude: degrees(180),
});

/** What tags say that are there and mean something; the rest is as if it were not there. */
export function factsIn(read: unknown): PhotoFacts {
  const found = tagsSchema.safeParse(read ?? {});
  if (!found.success) return noFacts;
  const { Make, Model, DateTimeOriginal, OffsetTimeOriginal, latitude, longitude } = found.data;
  return {
    taken: takenOf(DateTimeOriginal, OffsetTimeOriginal),
    point: pointOf(latitude, longitude),
    hasCamera: [Make, Model].some((one) => one.replaceAll('\0', '').trim() !== ''),
  };
}

/** To the fifth decimal, which is a metre. A phone that does not know writes 0, 0: in the sea off Guinea. */
function pointOf(latitude: number | null, longitude: number | null): Point | null {
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return null;
  return { latitude: Number(latitude.toFixed(5)), longitude: Number(longitude.toFixed(5)) };
}

const clock = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)\0?$/;
const offsets = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;

function takenOf(time: string, offset: string): Taken | null {
  const [, year, month, day, hours] = clock.exec(time) ?? [];
  const wall = `${year}-${month}-${day}T${hours}`;
  // No camera was there before, and none writes a day that the calendar does not have.
  if (!year || year < '1990' || !z.iso.datetime({ local: true }).safeParse(wall).success)
    return null;
  const told = offset.replaceAll('\0', '').trim();
  return { wall, offset: offsets.test(told) ? told : null };
}
