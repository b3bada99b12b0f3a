/** Letters that may be on their way at once; one connection each. */
export const connections = 5;

/** What a hand holds at most: some on their way, the rest waits for its turn. */
export const handsFull = 40 * connections;
/** Milliseconds. A letter that waits this long for its turn was taken too early. */
const longWaitMs = 250;
/** One that waits this long is given back: another process may be faster, and a death here would put it in doubt. */
export const longestWaitMs = 5_000;

/**
 * How many letters to hold, after one had to wait for its turn: one more while they leave soon, half as many when
 * they do not, but one a connection. What a process holds when it dies is in doubt, so nobody waits for a slow
 * server with full hands.
 */
export function handAfter(size: number, waitedMs: number): number {
  return waitedMs < longWaitMs ? Math.min(size + 1, handsFull) : Math.max(size >> 1, connections);
}
