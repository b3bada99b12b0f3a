import type { Rescue } from './rescue.rules.js';

/** The booths of a file, in the order in which they come. */
export function boothsIn({ entries, pledges }: Rescue): string[] {
  return [...new Set([...entries, ...pledges].map(({ event }) => event))];
}
