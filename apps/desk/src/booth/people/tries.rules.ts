/** Wrong PINs in a row, of one person on this phone. */
export interface Tries {
  readonly wrong: number;
  readonly until: number;
}

const free = 4;
const firstMs = 30_000;
const longestMs = 60 * 60_000;

/** After the fifth wrong PIN whoever tries waits, twice as long each time, an hour at most. */
export function afterWrong({ wrong }: Pick<Tries, 'wrong'>, now: number): Tries {
  const times = wrong + 1;
  if (times <= free) return { wrong: times, until: 0 };
  return { wrong: times, until: now + Math.min(longestMs, firstMs * 2 ** (times - free - 1)) };
}

/** Seconds until the next try is heard. A clock that was put back lets nobody wait longer than an hour. */
export function waitSeconds({ until }: Tries, now: number): number {
  return Math.max(0, Math.ceil(Math.min(until - now, longestMs) / 1_000));
}
