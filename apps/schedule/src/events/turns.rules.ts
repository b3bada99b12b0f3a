/** Something that goes from one time to another; both are moments, or both texts of the wall. */
export interface Going<Time> {
  readonly from: Time;
  readonly to: Time;
}

/** Who goes later makes room for who comes after them: the last of those goes first, and of the others the first. */
export function outOfEachOthersWay<One>(
  all: readonly One[],
  timesOf: (one: One) => Going<Date | string>,
): One[] {
  const isLater = (one: One) => timesOf(one).to > timesOf(one).from;
  const byStart = (a: One, b: One) => (timesOf(a).from < timesOf(b).from ? -1 : 1);
  const later = all.filter(isLater).toSorted((a, b) => byStart(b, a));
  return [...later, ...all.filter((one) => !isLater(one)).toSorted(byStart)];
}
