import { expectedFrom, moreThan, tooFew, type Interval } from './poisson.rules.js';

interface Some {
  readonly people: number;
}

export function sumBy<Of>(all: readonly Of[], part: (one: Of) => number): number {
  return all.reduce((sum, one) => sum + part(one), 0);
}

export function sumOf(all: readonly Some[]): number {
  return sumBy(all, ({ people }) => people);
}

/** How many are to be expected where so many came; null where they are too few to say. */
export function intervalOf(people: number): Interval | null {
  return people < tooFew ? null : expectedFrom(people);
}

/** How many more came a day than on as many days before; null where they are too few to say. */
export function changeOf({
  before,
  now,
  days,
}: {
  readonly before: number;
  readonly now: number;
  readonly days: number;
}): ReturnType<typeof moreThan> | null {
  if (days < 1 || before + now < tooFew) return null;
  const counted = (people: number) => ({ people: Math.max(people, 0), days });
  return moreThan(counted(before), counted(now));
}
