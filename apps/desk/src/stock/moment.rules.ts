import { instantOf } from '../language/instant.rules.js';
import { dayOf, wallAt } from '../schedule/wall.rules.js';

/** The last minute, on the campaign's walls, as which the books can be looked at. */
export function lastMinute(now: Date, timeZone: string): string {
  return `${dayOf(wallAt(now, timeZone))}T23:59`;
}

/** The instant of a time on the campaign's walls, not later than today; else undefined, and whether it is still to come. */
export function lookBack(
  wall: string,
  timeZone: string,
  now: Date,
): { readonly at: string | undefined; readonly isToCome: boolean } {
  const at = instantOf(wall, timeZone);
  const isToCome = at > instantOf(lastMinute(now, timeZone), timeZone);
  return { at: isToCome ? undefined : at || undefined, isToCome };
}
