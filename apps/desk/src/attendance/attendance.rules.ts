import type { Attended } from '../api/contract.js';

type Standing = Attended['shifts'][number]['standing'];

/** Whole hours and minutes, either of which may be none. */
export function hoursAndMinutes(minutes: number): {
  readonly hours: number;
  readonly rest: number;
} {
  const whole = Math.abs(minutes);
  return { hours: Math.floor(whole / 60), rest: whole % 60 };
}

/** Whoever is to be decided about comes first, then who is there, then who went or did not come. */
export function inOrder(people: readonly Attended[]): Attended[] {
  return [...people].toSorted((one, other) => weightOf(one) - weightOf(other));
}

function weightOf({ shifts, visits }: Attended): number {
  if (shifts.some(({ standing }) => standing === 'missing')) return 0;
  if (isThere(visits)) return 1;
  return shifts.some(({ standing }) => standing === 'expected') ? 2 : 3;
}

/** Whether they have come and not gone. */
function isThere(visits: Attended['visits']): boolean {
  return visits.some(({ minutes }) => minutes === null);
}

/** How many there are of each, in the words that a heading needs. */
export function countOf(people: readonly Attended[], wanted: Standing): number {
  return people.flatMap(({ shifts }) => shifts).filter(({ standing }) => standing === wanted)
    .length;
}

/** What can be done about somebody, the likeliest first. */
export type Act = 'came' | 'left' | 'noShow' | 'undo';

export function actsFor({ shifts, visits }: Attended): readonly Act[] {
  const standings = new Set(shifts.map(({ standing }) => standing));
  const back: Act[] = standings.has('no-show') ? ['undo'] : [];
  if (isThere(visits)) return ['left', ...back];
  return ['came', ...(standings.has('missing') ? (['noShow'] as const) : []), ...back];
}
