/** A moment as a phone wrote it down: with the distance of its clock from UTC. */
export interface Moment {
  /** Milliseconds of the Unix epoch. */
  readonly at: number;
  /** East of Greenwich is positive. */
  readonly offsetMinutes: number;
}

const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/;
const farthestOffset = 14 * 60;

/**
 * Reads a moment of RFC 3339, such as `2026-03-28T10:00:05+02:00`. Undefined for what is no moment: 30 February, a
 * leap second (no phone's clock has one), a local time without its offset, a year before 1900. A wrong one is a
 * moment all the same: 1970 is what a phone says whose clock was reset.
 */
export function readMoment(text: string): Moment | undefined {
  const found = form.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', zone] = found;
  const offsetMinutes = readOffset(zone!);
  const wall = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!);
  // What Date takes over into the next day or month is on no calendar and on no clock.
  const isThere = new Date(wall).toISOString().startsWith(text.slice(0, 19));
  if (offsetMinutes === undefined || +year! < 1900 || !isThere) return undefined;
  return {
    at: wall + Number(fraction.padEnd(3, '0').slice(0, 3)) - offsetMinutes * 60_000,
    offsetMinutes,
  };
}

function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [hours, minutes] = text.slice(1).split(':').map(Number) as [number, number];
  const offset = hours * 60 + minutes;
  if (minutes > 59 || offset > farthestOffset) return undefined;
  return text.startsWith('-') ? -offset : offset;
}
