/**
 * Where the wave stands, from an empty heart to a full one, a tenth at a time, in units of the drawing from its top. So much
 * of the heart's area is below it: by height alone a tenth would be nothing, and three quarters would look like all.
 */
const lines = [116, 83, 72, 63, 55, 48, 40, 33, 26, 18, -4];
const tenths = lines.length - 1;

/** Half a tenth: what is less would be lost in the tip, and a first pledge is to be seen. */
const least = 0.5;

/** For a share of 0 to 1. */
export function waterLine(share: number): number {
  const place = share > 0 ? Math.max(least, Math.min(1, share) * tenths) : 0;
  const below = Math.min(Math.floor(place), tenths - 1);
  const [from, to] = [lines[below]!, lines[below + 1]!];
  return from + (to - from) * (place - below);
}
