/** When something is tried again, whoever the other side is. Pure. Durations are in seconds. */

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Soon at first, hourly in the end. */
export const ladder: readonly number[] = [10, 30, 2 * minute, 10 * minute, 30 * minute, hour];
/** RFC 5321, 4.5.4.1: give up after four to five days. */
export const patience = 5 * day;

/** How long to wait after so many attempts, the one that has just failed included. */
export function stepOn(steps: readonly number[], attempts: number): number {
  return steps[Math.min(Math.max(attempts, 1), steps.length) - 1]!;
}
