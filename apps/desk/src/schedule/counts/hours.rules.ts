import type { BoardShift } from '../../api/contract.js';

const hourMs = 3_600_000;

/** Hours that volunteers were on shifts, as they stand on the board. */
export function volunteerHours(
  shifts: readonly Pick<BoardShift, 'startsAt' | 'endsAt' | 'signUps'>[],
): number {
  const hours = shifts.map(
    ({ startsAt, endsAt, signUps }) =>
      ((Date.parse(endsAt) - Date.parse(startsAt)) / hourMs) *
      signUps.filter(({ state }) => state === 'taken').length,
  );
  return Math.round(hours.reduce((sum, one) => sum + one, 0) * 10) / 10;
}
