import type { Attended } from '../../api/contract.js';

const hourMs = 3_600_000;

/**
 * Hours that volunteers were there: of whoever was seen, as long as they were; of whoever has a seat and was not seen,
 * as planned, for as long as nobody has decided that they did not come.
 */
export function volunteerHours(people: readonly Attended[]): number {
  const hours = people.map(({ visits, shifts }) =>
    visits.length > 0
      ? sum(visits.map(({ minutes }) => (minutes ?? 0) / 60))
      : sum(shifts.filter(({ standing }) => standing !== 'no-show').map(plannedOf)),
  );
  return Math.round(sum(hours) * 10) / 10;
}

/** The hours of a shift, whose times are of one wall. */
function plannedOf({ starts, ends }: { readonly starts: string; readonly ends: string }): number {
  return (Date.parse(`${ends}Z`) - Date.parse(`${starts}Z`)) / hourMs;
}

const sum = (all: readonly number[]) => all.reduce((before, one) => before + one, 0);
