/** How dark a tile may be. */
const shades = 4;

/**
 * From which count each shade begins, for counts up to `most`: the first from ten, the others at round
 * numbers of equal distance. Only as many as are needed.
 */
export function shadeStarts(most: number): number[] {
  const width = roundUp(most / shades);
  const starts = [10, ...Array.from({ length: shades - 1 }, (_, at) => (at + 1) * width)];
  return [...new Set(starts)].filter((start) => start <= most);
}

/** 1 for the lightest; undefined where nothing is shown. */
export function shadeOf(count: number | null, starts: readonly number[]): number | undefined {
  return count === null ? undefined : starts.filter((start) => start <= count).length;
}

/** 1, 2 or 5 with zeros behind it, at least ten. */
export function roundUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(value, 10)));
  return [1, 2, 5, 10].map((digit) => digit * magnitude).find((round) => round >= value)!;
}
