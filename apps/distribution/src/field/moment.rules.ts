const dayMs = 86_400_000;
/** What is older was tapped on a phone whose clock was reset. */
const oldestMs = 60 * dayMs;

/** When it was tapped by the phone's clock, where that can be right; else when it is told. */
export function momentOf(tappedAt: string, now: Date): Date {
  const tapped = Date.parse(tappedAt);
  const isPossible = tapped <= now.getTime() && tapped > now.getTime() - oldestMs;
  return isPossible ? new Date(tapped) : now;
}
