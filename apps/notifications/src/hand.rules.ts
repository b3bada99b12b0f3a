/** Letters that may be on their way at once; one connection each. */
export const connections = 5;

/** How many letters a process takes in hand, of which `connections` are on their way and the rest waits for a turn. */
const most = 40 * connections;
/** A letter that waits this long for its turn was taken too early. */
const longWait = 250;
/** One that waits this long is given back: somebody else may be faster, and a death here would put it in doubt. */
export const longestWaitMs = 5_000;

/**
 * How many to hold after one had to wait for its turn: one more, up to two hundred, while they leave soon; half as many, but one
 * a connection, when they do not. What a dying process holds is in doubt, so a slow server is not waited for with full hands.
 */
export function handAfter(size: number, waitedMs: number): number {
  return waitedMs < longWait ? Math.min(size + 1, most) : Math.max(size >> 1, connections);
}
