import type { Attended } from '../../api/contract.js';

const hourMs = 3_600_000;

/** The hours that volunteers were there. */
export interface Worked {
  readonly hours: number;
  /** How many are there now: their hours go on. */
  readonly there: number;
  /** How many were not seen on a shift that is over, without anybody having decided that they did not come. */
  readonly undecided: number;
}

/**
 * Of whoever was seen, as long as they were, and until now of who still is. Whoever was not seen counts nothing, whatever
 * was planned.
 */
export function hoursWorked(people: readonly Attended[], now: Date): Worked {
  const visits = people.flatMap((one) => one.visits);
  const hours = visits.map(({ came, minutes }) =>
    minutes === null ? Math.max(0, now.getTime() - Date.parse(came.at)) / hourMs : minutes / 60,
  );
  const isUndecided = ({ visits: of, shifts }: Attended) =>
    of.length === 0 && shifts.some(({ standing }) => standing === 'missing');
  return {
    hours: Math.round(hours.reduce((sum, one) => sum + one, 0) * 10) / 10,
    there: visits.filter(({ minutes }) => minutes === null).length,
    undecided: people.filter(isUndecided).length,
  };
}
