import type { Place } from './stock.js';

/** So many places the API is asked for by id at once. */
const most = 100;

/** Which of these are not known; none while nothing is known yet. In one order, and each once. */
export function missingIn(
  known: readonly Pick<Place, 'id'>[] | undefined,
  ids: readonly string[],
): string[] {
  if (!known) return [];
  const there = new Set(known.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => id && !there.has(id)).toSorted();
}

/** As many as may be asked for at once, and the rest after them. */
export function piecesOf(ids: readonly string[]): string[][] {
  const pieces: string[][] = [];
  for (let at = 0; at < ids.length; at += most) pieces.push(ids.slice(at, at + most));
  return pieces;
}
